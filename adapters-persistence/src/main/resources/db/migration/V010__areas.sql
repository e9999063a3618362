-- A meeting's fence is a circle around its place or an area that somebody drew.
ALTER TABLE meeting
  ADD COLUMN area text,
  ALTER COLUMN radius_mm DROP NOT NULL,
  ADD CONSTRAINT meeting_has_one_fence CHECK (num_nonnulls(radius_mm, area) = 1);

COMMENT ON COLUMN meeting.area IS
  'polygons as JSON: of each its rings, of each ring latitude and longitude of every corner in 1e-7 degrees';
