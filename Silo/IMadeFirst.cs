namespace Collab;

/// <summary>A singleton whose settings may be refused: it is made before the database is opened and a silo joins others.</summary>
internal interface IMadeFirst;
