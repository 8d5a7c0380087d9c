using Collab.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.AddFrame();

var app = builder.Build();
app.UseFrame();
app.Run();
