-- H2 hands out numbers from blocks of 32, and a process that is killed takes the rest of its block along: run 1 was followed by run 33.
-- Numbers that people see are few, and each is written down when it is given.
ALTER TABLE run ALTER COLUMN id SET NO CACHE;
ALTER TABLE ruling ALTER COLUMN id SET NO CACHE;
ALTER TABLE plan ALTER COLUMN id SET NO CACHE;
ALTER TABLE alarm ALTER COLUMN id SET NO CACHE;
