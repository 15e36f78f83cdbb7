using Spojnia.Accounts;
using Spojnia.Core;
using Spojnia.Organisations;
using Spojnia.Projects;
using Spojnia.Support;
using Spojnia.Web;

IModule[] modules = [new AccountsModule(), new OrganisationsModule(), new ProjectsModule(), new SupportModule()];

// Settings and assets lie beside the program, from whatever directory it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Startup.SettingsIn(args), ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
try
{
    Startup.AddDefaults(builder.Configuration, args);
    builder.Services.AddSpojniaCore(builder.Configuration, modules);
    builder.Services.AddSite(builder.Configuration, modules);

    var site = builder.Build();
    if (!await Startup.PrepareAsync(site))
        return;
    site.UseSite(modules);
    await site.RunAsync();
}
catch (Exception fault) when (fault is ISetupFault or RefusedException)
{
    // The operator needs the sentence, not a stack.
    await Console.Error.WriteLineAsync(fault.Message);
    Environment.ExitCode = 1;
}
