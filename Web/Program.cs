using Collab;
using Collab.Accounts;
using Collab.Collectives;
using Collab.Demo;
using Collab.Layout;
using Collab.Live;
using Collab.Mail;
using Collab.Sessions;

var builder = WebApplication.CreateBuilder(args);
builder.AddGrains();
builder.AddFrame();
builder.AddMail();
builder.AddAccounts();
builder.Services.AddCollectives();
builder.Services.AddLive();
builder.Services.AddSingleton<ILiveTopic, SessionTopic>();
builder.Services.AddScoped<RoomViews>();
builder.Services.AddScoped<MinutesWriter>();
builder.Services.AddDemo();

var app = builder.Build();
app.UseOriginCheck();
app.UseFrame();
app.MapLive();
app.MapCommandForms();
app.MapDemoSignIn();
app.Run();
