-- The search document of every meeting, kept by triggers. All of it is made by functions of this
-- file, from what every PostgreSQL has, so that the same words are found in every database.

-- Without accents, letter case and compatibility forms, in every locale of the database:
-- decompose, drop what combines, then lower the letters that still have two cases.
CREATE FUNCTION search_fold(raw text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN raw ~ '^[\u0001-\u007f]*$' THEN lower(raw COLLATE "C") ELSE
    lower(translate(
      replace(replace(replace(replace(replace(replace(replace(replace(
        regexp_replace(normalize(raw, NFKD) COLLATE "C",
          '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a'
          '\u0640\u064b-\u065f\u0670\u3099\u309a\u00ad\u200b-\u200d\ufeff\ufe00-\ufe0f]', '', 'g'),
        'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'þ', 'th'), 'Þ', 'th'),
      'øØłŁđĐðÐħĦıŋŊŧŦ'
      'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς'
      'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄЅІЈЉЊЋЏҐ'
      'ʼʻ‘’`´＇',
      'oollddddhhinntt'
      'αβγδεζηθικλμνξοπρστυφχψωσ'
      'абвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґ'
      '''''''''''''') COLLATE "C")
  END
$$;

-- The words of a text. An apostrophe is no part of them: "Paul's" is "pauls".
CREATE FUNCTION search_words(raw text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(left(word, 40) ORDER BY place), '{}')
  FROM regexp_split_to_table(replace(search_fold(raw), '''', '') COLLATE "C",
    '[\u0001-/:-@[-`{-\u00bf×÷\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4'
    '\u0964\u0965\u1680\u2000-\u206f\u20a0-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030'
    '\ufe10-\ufe6f\ufff0-\uffff\U0001f000-\U0001faff\U000e0000-\U000e0fff]+')
    WITH ORDINALITY AS split (word, place)
  WHERE word <> ''
$$;

-- The words of a part of a meeting: those around an apostrophe count too, as in "l'église".
CREATE FUNCTION search_part(raw text, weight text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(DISTINCT word || ':1' || weight, ' '), '')::tsvector
  FROM unnest(search_words(raw) || search_words(replace(search_fold(raw), '''', ' '))) AS word
$$;

-- Two words that differ by one slip of the fingers, and most that differ by two, share one of the
-- rests that stay when one or two letters of their beginnings are left out.
CREATE FUNCTION search_keys(word text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH RECURSIVE rest (text, gone) AS (
    SELECT left(word, 7), 0 WHERE length(word) >= 3
    UNION
    SELECT left(text, i - 1) || substr(text, i + 1), gone + 1
    FROM rest, generate_series(1, length(text)) AS i
    WHERE gone < CASE WHEN length(word) < 6 THEN 1 ELSE 2 END)
  SELECT coalesce(array_agg(DISTINCT text), '{}') FROM rest
$$;

CREATE TABLE meeting_search (
  meeting_id uuid     PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  name       text     NOT NULL COLLATE "C",
  words      tsvector NOT NULL,
  lat_e7     integer  NOT NULL,
  lng_e7     integer  NOT NULL,
  is_active  boolean  NOT NULL,
  is_public  boolean  NOT NULL,
  created_by uuid
);

COMMENT ON TABLE meeting_search IS 'what meetings are found by, kept by triggers';
COMMENT ON COLUMN meeting_search.words IS
  'of the name with weight A, of tags and type B, of the address C, of the description D';

CREATE INDEX meeting_search_by_words ON meeting_search USING gin (words);
CREATE INDEX meeting_search_by_name ON meeting_search (md5(name));
CREATE INDEX meeting_search_by_place ON meeting_search USING gist (point(lng_e7, lat_e7));

-- Every word that a meeting ever had, to find those that misspelt words mean. A word that two
-- transactions bring at once is there twice: a unique index would make them wait for each other.
CREATE TABLE search_word (
  word text   NOT NULL COLLATE "C",
  keys text[] NOT NULL COLLATE "C"
);

CREATE INDEX search_word_by_word ON search_word (word);
CREATE INDEX search_word_by_keys ON search_word USING gin (keys);

-- Makes the documents of meetings anew, and learns their words.
CREATE FUNCTION index_meetings(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH document AS MATERIALIZED (
    SELECT id AS meeting_id, array_to_string(search_words(name), ' ') AS name,
      search_part(name, 'A')
        || search_part(array_to_string(tags || coalesce(meeting_type, ''), ' '), 'B')
        || search_part(coalesce(address, ''), 'C')
        || search_part(coalesce(description, ''), 'D') AS words,
      lat_e7, lng_e7, is_active, is_public, created_by
    FROM meeting WHERE id = ANY (ids)),
  kept AS (
    INSERT INTO meeting_search AS known
      (meeting_id, name, words, lat_e7, lng_e7, is_active, is_public, created_by)
    SELECT * FROM document
    ON CONFLICT (meeting_id) DO UPDATE SET name = excluded.name, words = excluded.words,
      lat_e7 = excluded.lat_e7, lng_e7 = excluded.lng_e7, is_active = excluded.is_active,
      is_public = excluded.is_public, created_by = excluded.created_by
    WHERE (known.name, known.words, known.lat_e7, known.lng_e7, known.is_active, known.is_public,
        known.created_by)
      IS DISTINCT FROM (excluded.name, excluded.words, excluded.lat_e7, excluded.lng_e7,
        excluded.is_active, excluded.is_public, excluded.created_by))
  INSERT INTO search_word (word, keys)
  SELECT word, search_keys(word)
  FROM (SELECT DISTINCT unnest(tsvector_to_array(words)) COLLATE "C" AS word FROM document) AS used
  WHERE NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = used.word)
$$;

CREATE FUNCTION index_changed_meetings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM index_meetings(ARRAY(SELECT id FROM changed));
  RETURN NULL;
END
$$;

CREATE TRIGGER meeting_indexed_when_added AFTER INSERT ON meeting
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_changed_meetings();
CREATE TRIGGER meeting_indexed_when_updated AFTER UPDATE ON meeting
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_changed_meetings();

SELECT index_meetings(ARRAY(SELECT id FROM meeting));
