using Collab;
using Collab.Watch;

// A silo alone: it runs grains for web nodes elsewhere.
var builder = WebApplication.CreateBuilder(args);
builder.AddGrains();
builder.AddWatch();

var app = builder.Build();
app.MapWatch();
return await app.RunCollab(args);
