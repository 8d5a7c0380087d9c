using Collab;
using Collab.Live;
using Collab.Sessions;

var builder = WebApplication.CreateBuilder(args);
builder.AddGrains();
builder.Services.AddLive();
builder.Services.AddSingleton<ILiveTopic, SessionTopic>();

var app = builder.Build();
app.UseOriginCheck();
app.MapLive();
app.Run();
