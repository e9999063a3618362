-- Where PostGIS is, an index of geographies finds meetings nearby without a second, exact step.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis') THEN
    EXECUTE 'CREATE INDEX IF NOT EXISTS meeting_by_geography ON meeting USING gist (
      geography(ST_SetSRID(ST_MakePoint(lng_e7 / 1e7::float8, lat_e7 / 1e7::float8), 4326)))';
  END IF;
END
$$;
