-- Reminders, with the columns of Orleans' ADO.NET provider. Period is in milliseconds, StartTime in UTC.
CREATE TABLE OrleansRemindersTable
(
  ServiceId NVARCHAR(150) NOT NULL,
  GrainId NVARCHAR(512) NOT NULL,
  ReminderName NVARCHAR(150) NOT NULL,
  StartTime DATETIME NOT NULL,
  Period BIGINT NOT NULL,
  GrainHash INT NOT NULL,
  Version INT NOT NULL,

  CONSTRAINT PK_RemindersTable_ServiceId_GrainId_ReminderName PRIMARY KEY (ServiceId, GrainId, ReminderName)
);
