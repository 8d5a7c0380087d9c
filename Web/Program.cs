using Collab;
using Collab.Accounts;
using Collab.Calendars;
using Collab.Collectives;
using Collab.Demo;
using Collab.Directories;
using Collab.Layout;
using Collab.Live;
using Collab.Mail.Bounces;
using Collab.Notices;
using Collab.Sessions;
using Collab.Watch;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration.GetValue<bool>("Grains:Elsewhere"))
{
    builder.AddGrainsElsewhere();
}
else
{
    builder.AddGrains();
}

builder.AddWatch();
builder.AddFrame();
builder.AddAccounts();
builder.Services.AddCollectives();
builder.Services.AddLive();
builder.Services.AddSingleton<ILiveTopic, SessionTopic>();
builder.Services.AddSingleton<ILiveTopic, NoticeTopic>();
builder.Services.AddSingleton<ILiveTopic, SubscriberTopic>();
builder.Services.AddScoped<RoomViews>();
builder.Services.AddScoped<MinutesWriter>();
builder.Services.AddScoped<Records>();
builder.Services.AddSingleton<WrongCodes>();
builder.Services.AddCalendars();
builder.Services.AddDemo();

var app = builder.Build();
app.UseFrame();
app.UseOriginCheck();
app.MapLive();
app.MapCommandForms();
app.MapCalendars();
app.MapNoticeFiles();
app.MapDemoSignIn();
app.MapBounces();
app.MapWatch();
app.MapDashboard(Policies.Coordinator);
return await app.RunCollab(args);
