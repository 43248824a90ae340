using FoodSaaS.Api.Demo;
using FoodSaaS.Api.FrontDoor;

namespace FoodSaaS.Api;

/// <summary>What must hold before the host serves outside development.</summary>
internal static class ProductionRules
{
    private const int ShortestSecret = 32;

    /// <summary>The demo's passwords are public: on a database that was seeded once, they open nothing in production.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> ClosedLogins() =>
        DemoBrand.Folders().Select((folder, i) => new KeyValuePair<string, string?>($"Accounts:ClosedLogins:{i}", DemoBrand.Read(folder).Owner.Email));

    public static void Check(WebApplication app)
    {
        var options = app.Services.GetRequiredService<FrontDoorOptions>();
        if (options.InternalSecret.Length == 0 || options.Secret.Length < ShortestSecret) throw new InvalidOperationException("FoodSaaS:InternalSecret must be the Base64 of at least 32 random bytes.");
        if (app.Environment.IsDevelopment()) return;
        foreach (var name in new[] { "App", "Dispatcher", "Owner" })
        {
            var text = app.Configuration.GetConnectionString(name) ?? "";
            if (text.Contains("demo", StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException($"ConnectionStrings:{name} holds a demo secret; production needs its own.");
        }
    }
}
