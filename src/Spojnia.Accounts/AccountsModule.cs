using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spojnia.Accounts.Belonging;
using Spojnia.Accounts.Links;
using Spojnia.Accounts.SigningIn;
using Spojnia.Core;
using Spojnia.Core.Access;
using Spojnia.Core.Contracts;

namespace Spojnia.Accounts;

/// <summary>The door of the module: sign-in, accounts, memberships, history.</summary>
public sealed class AccountsModule : IModule
{
    public string Name => "Accounts";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Accounts").Get<AccountsOptions>() ?? new AccountsOptions();
        services.AddSingleton(options);
        AddSignIn(services, options);
        services.AddScoped<ICallerSource, CallerSource>();
        services.AddSingleton<AttemptLimit>();
        services.AddSingleton<OrganisationNames>();
        services.AddScoped<LinkDesk>();
        services.AddScoped<AccountsNotices>();
        services.AddScoped<MembershipDesk>();
        services.AddScoped<IMembershipDirectory, MembershipDirectory>();
        services.AddScoped<IInvitations, Invitations>();
        services.AddScoped<IPersonalDataSource, AccountsPersonalData>();
        services.AddScoped<ITaskSource, AccountsTasks>();
        services.AddSingleton<IMenuSource, AccountsMenu>();
        services.AddScoped<IDemoChapter, DemoAccounts>();
        services.AddScoped<IHear<OrganisationsMerged>, FollowMerges>();
        services.AddHostedService<FirstAdministratorLink>();
    }

    public void AddPermissions(PermissionCatalogue permissions) => AccountsPermissions.AddTo(permissions);

    public void AddPages(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Accounts");
        pages.AuthorizeFolder("/Panel/Accounts", AccountsPermissions.Manage);
        pages.AuthorizeFolder("/Panel/Members", AccountsPermissions.DecideMemberships);
        pages.AuthorizeFolder("/Panel/History", AccountsPermissions.ReadHistory);
    }

    private static void AddSignIn(IServiceCollection services, AccountsOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie => Application(cookie, options))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Short(cookie, "spojnia.krok"))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, cookie => Short(cookie, "spojnia.pamietaj"));
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Lockout.MaxFailedAccessAttempts = options.FailedSignIns;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(options.PauseMinutes);
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager<AccountSignIn>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped(provider => (AccountSignIn)provider.GetRequiredService<SignInManager<Account>>());
        services.Replace(ServiceDescriptor.Scoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipals>());
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            passkey.ServerDomain = options.PasskeyDomain;
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
    }

    private static void Application(CookieAuthenticationOptions cookie, AccountsOptions options)
    {
        Short(cookie, "spojnia.konto");
        cookie.LoginPath = "/konto/logowanie";
        cookie.ReturnUrlParameter = "powrot";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(options.SessionHours);
        cookie.SlidingExpiration = true;
        // The site's own page of the 403 answers, not a redirect.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static void Short(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
    }
}
