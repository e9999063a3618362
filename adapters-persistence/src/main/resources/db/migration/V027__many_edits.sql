-- The plan of a trigger is kept from its first use, which is an edit of one meeting: a nested loop.
-- An edit of thousands would pay for it with the square of their number.
ALTER FUNCTION tell_of_edited_meetings() SET enable_nestloop = off;
