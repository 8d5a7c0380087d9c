using Collab;
using Collab.Demo;
using Collab.Layout;
using Collab.Live;
using Collab.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);
builder.AddGrains();
builder.AddFrame();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddLive();
builder.Services.AddSingleton<ILiveTopic, SessionTopic>();
builder.Services.AddScoped<RoomViews>();

var app = builder.Build();
app.UseOriginCheck();
app.UseFrame();
app.MapLive();
app.MapCommandForms();
app.MapDemoSignIn();
app.Run();
