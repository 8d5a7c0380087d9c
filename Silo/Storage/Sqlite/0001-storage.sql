-- Grain state, with the columns of Orleans' ADO.NET provider. An e-tag is a Version.
CREATE TABLE OrleansStorage
(
  GrainIdHash INT NOT NULL,
  GrainIdN0 BIGINT NOT NULL,
  GrainIdN1 BIGINT NOT NULL,
  GrainTypeHash INT NOT NULL,
  GrainTypeString NVARCHAR(512) NOT NULL,
  GrainIdExtensionString NVARCHAR(512) NOT NULL,
  ServiceId NVARCHAR(150) NOT NULL,
  PayloadBinary BLOB NULL,
  ModifiedOn DATETIME NOT NULL,
  Version INT NOT NULL
);

-- Without it two overlapping first writes of one state would both succeed.
CREATE UNIQUE INDEX UX_OrleansStorage ON OrleansStorage
(
  GrainIdHash, GrainTypeHash, GrainIdExtensionString, GrainTypeString, ServiceId, GrainIdN0, GrainIdN1
);
