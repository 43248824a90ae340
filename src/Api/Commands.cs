using FoodSaaS.Api.Demo;
using FoodSaaS.Api.GraphQL;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Contracts.OrderHistory;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.GraphQL;
using FoodSaaS.Tenancy.Life;
using FoodSaaS.Tenancy.Recovery;
using FoodSaaS.Tenancy.Silos;
using FoodSaaS.Tenancy.UseCases;
using NodaTime.Text;
using Npgsql;

namespace FoodSaaS.Api;

/// <summary>What the executable can do besides serving.</summary>
internal static class Commands
{
    /// <summary>No silo may be called so.</summary>
    private const string Pool = "pool";

    /// <summary>Every brand, where one may be named.</summary>
    private const string Everybody = "all";

    /// <summary>
    /// Makes roles and database with the superuser of <c>ConnectionStrings:Admin</c>, and those of each silo with that of <c>Silos:…:Admin</c>, or with the same where it is
    /// on the same server.
    /// </summary>
    public static async Task<int> BootstrapAsync()
    {
        using var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables();
        SilosFile.AddTo(configuration);
        string Of(string name) => configuration.GetConnectionString(name) ?? throw new InvalidOperationException($"ConnectionStrings:{name} is missing.");
        await DatabaseBootstrap.RunAsync(Of("Admin"), Of("Owner"), Of("App"), Of("Dispatcher"), CancellationToken.None);
        foreach (var silo in configuration.GetSection("Silos").GetChildren())
        {
            string Its(string name) => silo[name] ?? throw new InvalidOperationException($"{silo.Path}:{name} is missing.");
            var admin = silo["Admin"] ?? (DatabaseBootstrap.AreOnOneServer(Of("Owner"), Its("Owner")) ? Of("Admin") : null);
            if (admin is null) Console.WriteLine($"{silo.Path} is on another server and names no Admin: make its roles and database there.");
            else await DatabaseBootstrap.RunAsync(admin, Its("Owner"), Its("App"), Its("Dispatcher"), CancellationToken.None);
        }

        return 0;
    }

    /// <summary>Migrates the pool's database and every silo as the owner role. One silo that fails does not keep the others from it.</summary>
    public static async Task<int> MigrateAsync(string[] args)
    {
        await using var app = ApiHost.Build(args, b => AsOwner(b, b.Configuration.GetConnectionString("Owner")));
        await DatabaseMigrator.RunAsync(app.Services, CancellationToken.None);
        var failed = 0;
        foreach (var silo in app.Services.GetRequiredService<Databases>().Silos)
        {
            try
            {
                await MigrateSiloAsync(args, silo);
            }
            catch (Exception failure)
            {
                failed++;
                await Console.Error.WriteLineAsync($"The silo {silo} was not migrated: {failure.Message}");
            }
        }

        return failed == 0 ? 0 : 1;
    }

    /// <summary>Moves a brand: <c>silo &lt;slug&gt; &lt;name&gt;</c> into a database of its own, <c>silo &lt;slug&gt; pool</c> back.</summary>
    public static async Task<int> SiloAsync(string[] args)
    {
        if (args is not [var text, var name, ..] || Slug.Parse(text) is not { } slug)
        {
            await Console.Error.WriteLineAsync("silo <slug of the brand> <name of the silo, or pool>");
            return 2;
        }

        try
        {
            if (name != Pool) await MigrateSiloAsync(args[2..], name);
            await using var app = ApiHost.Build(args[2..]);
            var report = await app.Services.GetRequiredService<BrandRelocation>().MoveAsync(slug, name == Pool ? null : name, CancellationToken.None);
            Console.WriteLine(report.From == report.To
                ? $"{slug} lives there already; {report.Cleared} old rows deleted elsewhere."
                : $"{slug}: {report.Rows} rows of {report.Tables} tables moved and compared, writes stood still for {report.WritersWaited.TotalMilliseconds:0} ms, {report.Cleared} old rows deleted.");
            if (report.Unreached.Count > 0) Console.WriteLine($"Not reached, and not looked through: {string.Join(", ", report.Unreached)}.");
            return 0;
        }
        catch (Exception failure) when (failure is MoveRefusedException or BrandUnavailableException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    /// <summary>
    /// Puts a brand back to how it was: <c>restore &lt;slug&gt; &lt;instant&gt;</c>. <c>ConnectionStrings:Recovered</c> is a server that was recovered to that instant
    /// (host and port; user and password where they differ); its database is brought to the present schema first.
    /// </summary>
    public static async Task<int> RestoreAsync(string[] args)
    {
        if (args is not [var text, var instant, ..] || Slug.Parse(text) is not { } slug || !InstantPattern.ExtendedIso.Parse(instant).TryGetValue(default, out var to))
        {
            await Console.Error.WriteLineAsync("restore <slug of the brand> <instant, for example 2026-06-01T10:00:00Z>");
            return 2;
        }

        try
        {
            await using var app = ApiHost.Build(args[2..]);
            var recovered = app.Configuration.GetConnectionString("Recovered") ?? throw new MoveRefusedException("ConnectionStrings:Recovered is missing.");
            var restore = app.Services.GetRequiredService<BrandRestore>();
            var copy = await restore.FindCopyAsync(slug, recovered, CancellationToken.None);
            await using (var migrating = ApiHost.Build(args[2..], b => AsOwner(b, copy))) await DatabaseMigrator.RunAsync(migrating.Services, CancellationToken.None);
            var report = await restore.RestoreAsync(slug, to, copy, CancellationToken.None);
            Console.WriteLine($"{slug}: {report.Rows} rows of {report.Tables} tables are as they were and compared, in the place of {report.Replaced}; writes stood still for {report.WritersWaited.TotalMilliseconds:0} ms.");
            if (report.People is null) Console.WriteLine("Nobody can tell any more who was erased since: guests who are gone stay gone.");
            else if (report.People > 0) Console.WriteLine($"{report.People} guests who were gone are back.");
            return 0;
        }
        catch (Exception failure) when (failure is MoveRefusedException or BrandUnavailableException or NpgsqlException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    /// <summary>Makes the order history of a brand anew out of its orders, or with <c>all</c> that of every brand: after another <c>OrderHistory:Provider</c> was chosen.</summary>
    public static async Task<int> RebuildHistoryAsync(string[] args)
    {
        if (args is not [var text, ..] || (text != Everybody && Slug.Parse(text) is null))
        {
            await Console.Error.WriteLineAsync("rebuild-history <slug of the brand, or all>");
            return 2;
        }

        await using var app = ApiHost.Build(args[1..]);
        await foreach (var brand in BrandsAsync(app.Services, text))
        {
            var kept = 0;
            await app.Services.GetRequiredService<BrandWork>().RunAsync(brand.Id, async services => kept = await services.GetRequiredService<IOrderHistory>().RebuildAsync(CancellationToken.None), CancellationToken.None);
            Console.WriteLine($"{brand.Slug}: {kept} orders.");
        }

        return 0;
    }

    private static async IAsyncEnumerable<(TenantId Id, string Slug)> BrandsAsync(IServiceProvider services, string wanted)
    {
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<BrandDirectory>();
        string? after = null;
        do
        {
            var page = await directory.FindAsync(wanted == Everybody ? null : wanted, null, new Page(Page.MaxSize, after, null, null), CancellationToken.None);
            foreach (var brand in page.Nodes.Where(b => wanted == Everybody || b.Slug == wanted)) yield return (new TenantId(brand.Id), brand.Slug);
            after = page.HasNextPage ? page.Cursors[^1] : null;
        }
        while (after is not null);
    }

    private static async Task MigrateSiloAsync(string[] args, string silo)
    {
        await using var app = ApiHost.Build(args, b => AsOwner(b, b.Configuration[$"Silos:{silo}:Owner"] ?? throw new MoveRefusedException($"Silos:{silo}:Owner is missing.")));
        await DatabaseMigrator.RunAsync(app.Services, CancellationToken.None);
        await using var owner = await OwnerSession.OpenAsync(app.Services.GetRequiredService<Databases>(), silo, CancellationToken.None);
        await owner.ReserveForTenantsAsync(CancellationToken.None);
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

    private static void AsOwner(WebApplicationBuilder builder, string? connection) => builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:App", connection)]);
}
