using FoodSaaS.Api.Demo;
using FoodSaaS.Api.GraphQL;
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
