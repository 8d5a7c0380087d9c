-- The keys that seal cookies and forms, shared by all web nodes.
CREATE TABLE CollabKeys
(
  Name varchar(150) NOT NULL,
  Xml text NOT NULL,
  Version integer NOT NULL DEFAULT 0,

  CONSTRAINT PK_CollabKeys_Name PRIMARY KEY (Name)
);
