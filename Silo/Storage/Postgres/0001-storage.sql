-- The statements that Orleans' ADO.NET providers run, found by name; the names of parameters and columns are theirs.
CREATE TABLE OrleansQuery
(
  QueryKey varchar(64) NOT NULL,
  QueryText text NOT NULL,

  CONSTRAINT OrleansQuery_Key PRIMARY KEY (QueryKey)
);

-- Grain state, with the columns of Orleans' ADO.NET provider. An e-tag is a Version.
-- Without the key two overlapping first writes of one state would both succeed. The extension string may not be null,
-- so that a key which the provider takes for a number is refused instead of meeting another one.
CREATE TABLE OrleansStorage
(
  GrainIdHash integer NOT NULL,
  GrainIdN0 bigint NOT NULL,
  GrainIdN1 bigint NOT NULL,
  GrainTypeHash integer NOT NULL,
  GrainTypeString varchar(512) NOT NULL,
  GrainIdExtensionString varchar(512) NOT NULL,
  ServiceId varchar(150) NOT NULL,
  PayloadBinary bytea,
  ModifiedOn timestamp NOT NULL,
  Version integer NOT NULL,

  CONSTRAINT PK_OrleansStorage PRIMARY KEY
    (GrainIdHash, GrainTypeHash, GrainIdExtensionString, GrainTypeString, ServiceId, GrainIdN0, GrainIdN1)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', $sql$
  SELECT PayloadBinary, Version
  FROM OrleansStorage
  WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
    AND GrainIdExtensionString = @GrainIdExtensionString AND GrainTypeString = @GrainTypeString AND ServiceId = @ServiceId
    AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
$sql$),

-- No row is a conflict: somebody else wrote first.
('WriteToStorageKey', $sql$
  WITH inserted AS
  (
    INSERT INTO OrleansStorage
      (GrainIdHash, GrainTypeHash, GrainIdExtensionString, GrainTypeString, ServiceId, GrainIdN0, GrainIdN1, PayloadBinary, ModifiedOn, Version)
    SELECT
      @GrainIdHash, @GrainTypeHash, @GrainIdExtensionString, @GrainTypeString, @ServiceId, @GrainIdN0, @GrainIdN1, @PayloadBinary, now() AT TIME ZONE 'utc', 1
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING Version
  ),
  updated AS
  (
    UPDATE OrleansStorage
    SET PayloadBinary = @PayloadBinary, ModifiedOn = now() AT TIME ZONE 'utc', Version = Version + 1
    WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
      AND GrainIdExtensionString = @GrainIdExtensionString AND GrainTypeString = @GrainTypeString AND ServiceId = @ServiceId
      AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
      AND Version = @GrainStateVersion
    RETURNING Version
  )
  SELECT Version AS NewGrainStateVersion FROM inserted
  UNION ALL
  SELECT Version FROM updated
$sql$),

('ClearStorageKey', $sql$
  UPDATE OrleansStorage
  SET PayloadBinary = NULL, ModifiedOn = now() AT TIME ZONE 'utc', Version = Version + 1
  WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
    AND GrainIdExtensionString = @GrainIdExtensionString AND GrainTypeString = @GrainTypeString AND ServiceId = @ServiceId
    AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion
  RETURNING Version AS NewGrainStateVersion
$sql$),

-- The provider takes an answer equal to the version it sent for a conflict, hence the next one.
('DeleteStorageKey', $sql$
  DELETE FROM OrleansStorage
  WHERE GrainIdHash = @GrainIdHash AND GrainTypeHash = @GrainTypeHash
    AND GrainIdExtensionString = @GrainIdExtensionString AND GrainTypeString = @GrainTypeString AND ServiceId = @ServiceId
    AND GrainIdN0 = @GrainIdN0 AND GrainIdN1 = @GrainIdN1
    AND Version = @GrainStateVersion
  RETURNING Version + 1 AS NewGrainStateVersion
$sql$);
