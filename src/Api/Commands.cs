using FoodSaaS.Api.Demo;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;

namespace FoodSaaS.Api;

/// <summary>What the executable can do besides serving.</summary>
internal static class Commands
{
    /// <summary>Makes roles and database with the superuser of <c>ConnectionStrings:Admin</c>.</summary>
    public static async Task<int> BootstrapAsync()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        string Of(string name) => configuration.GetConnectionString(name) ?? throw new InvalidOperationException($"ConnectionStrings:{name} is missing.");
        await DatabaseBootstrap.RunAsync(Of("Admin"), Of("Owner"), Of("App"), Of("Dispatcher"), CancellationToken.None);
        return 0;
    }

    /// <summary>Migrates as the owner role.</summary>
    public static async Task<int> MigrateAsync(string[] args)
    {
        await using var app = ApiHost.Build(args, AsOwner);
        await DatabaseMigrator.RunAsync(app.Services, CancellationToken.None);
        return 0;
    }

    public static async Task<int> SeedAsync(string[] args)
    {
        await DemoSeed.RunAsync(args);
        return 0;
    }

    /// <summary>Prints the schema of a brand without content types of its own.</summary>
    public static int Schema(string[] args)
    {
        using var app = ApiHost.Build(args);
        Console.Out.Write(SchemaPrinter.Print(app.Services));
        return 0;
    }

    /// <summary>Lists the deliveries that were given up; with <c>replay</c> it sends them again.</summary>
    public static async Task<int> DeadLettersAsync(string[] args)
    {
        await using var app = ApiHost.Build(args);
        var letters = app.Services.GetRequiredService<DeadLetters>();
        foreach (var letter in await letters.AllAsync(CancellationToken.None))
        {
            Console.WriteLine($"{letter.DeadAt}  brand {letter.Tenant}  {letter.EventName} {letter.EventId} -> {letter.Subscriber}, {letter.Attempts} attempts, {letter.Error}");
        }

        if (args is ["replay", ..]) Console.WriteLine($"{await letters.ReplayAsync(CancellationToken.None)} sent again.");
        return 0;
    }

    /// <summary>Makes somebody an operator of the platform, or with <c>revoke</c> none any more; without an address it lists them.</summary>
    public static async Task<int> OperatorAsync(string[] args)
    {
        await using var app = ApiHost.Build([]);
        await using var scope = app.Services.CreateAsyncScope();
        var roll = scope.ServiceProvider.GetRequiredService<IOperatorRoll>();
        switch (args)
        {
            case ["revoke", var email]:
                Console.WriteLine(await roll.RevokeAsync(email, CancellationToken.None) ? $"{email} is no operator any more." : $"{email} was no operator.");
                return 0;
            case [var email]:
                var grant = await roll.GrantAsync(email, CancellationToken.None);
                Console.WriteLine(grant switch
                {
                    { IsAddress: false } => $"{email} is no e-mail address.",
                    { NewPassword: { } password } => $"{email} is an operator. The new account's password, shown this once: {password}",
                    _ => $"{email} is an operator.",
                });
                if (grant.IsAddress) Console.WriteLine("Nothing opens before the account has a second factor and was signed in to with it: Account, in the console.");
                return grant.IsAddress ? 0 : 1;
            default:
                foreach (var one in await roll.AllAsync(CancellationToken.None)) Console.WriteLine(one);
                return 0;
        }
    }

    public static async Task<int> ServeAsync(string[] args)
    {
        await using var app = ApiHost.Build(args);
        ProductionRules.Check(app);
        await app.RunAsync();
        return 0;
    }

    private static void AsOwner(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:App", builder.Configuration.GetConnectionString("Owner"))]);
}
