-- Finds words by a part of them without reading every word; slower without the extension.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
    RETURN;
  END IF;
  IF to_regclass('search_word_by_part') IS NULL THEN
    CREATE INDEX search_word_by_part ON search_word USING gin (word gin_trgm_ops);
  END IF;
END
$$;
