-- What a document weighed told how long a run would take; it was written once more for each document.
ALTER TABLE capture DROP COLUMN weight;
