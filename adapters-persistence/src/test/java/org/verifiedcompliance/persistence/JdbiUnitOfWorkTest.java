package org.verifiedcompliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiUnitOfWorkTest {
  @RegisterExtension static final DatabaseExtension database = DatabaseExtension.embedded();

  private final JdbiUnitOfWork work = new JdbiUnitOfWork(database.jdbi());

  @BeforeEach
  void emptyTable() {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("DROP TABLE IF EXISTS note; CREATE TABLE note (words text)"));
  }

  @Test
  void whatWasDoneTogetherIsKept() {
    assertThat(work.inTransaction(() -> write("one") + write("two"))).isEqualTo(2);

    assertThat(notes()).isEqualTo(2);
  }

  @Test
  void anExceptionTakesEverythingBack() {
    assertThatThrownBy(() ->
            work.inTransaction(() -> {
              write("one");
              throw new IllegalStateException("stop");
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("stop");

    assertThat(notes()).isZero();
  }

  @Test
  void innerWorkJoinsTheOuterTransaction() {
    assertThatThrownBy(() ->
            work.inTransaction(() -> {
              work.inTransaction(() -> write("inner"));
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");

    assertThat(notes()).isZero();
  }

  @Test
  void whoCatchesTheExceptionOfInnerWorkGoesOnWithoutIt() {
    var caught =
        work.inTransaction(() -> {
          write("outer");
          work.inTransaction(() -> write("kept"));
          try {
            return work.<String>inTransaction(() -> {
              write("inner");
              work.inTransaction(() -> write("innermost"));
              throw new IllegalStateException("stop");
            });
          } catch (IllegalStateException stopped) {
            return stopped.getMessage();
          }
        });

    assertThat(caught).isEqualTo("stop");
    assertThat(notes()).isEqualTo(2);
  }

  @Test
  void aFailedStatementOfInnerWorkSpoilsNothingElse() {
    var went =
        work.inTransaction(() -> {
          write("before");
          try {
            return work.inTransaction(
                () -> database.jdbi().withHandle(handle -> handle.execute("SELECT 1 / 0")));
          } catch (RuntimeException _) {
            return write("after");
          }
        });

    assertThat(went).isEqualTo(1);
    assertThat(notes()).isEqualTo(2);
  }

  private static int write(String words) {
    return database
        .jdbi()
        .withHandle(handle -> handle.execute("INSERT INTO note VALUES (?)", words));
  }

  private static int notes() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM note").mapTo(Integer.class).one());
  }
}
