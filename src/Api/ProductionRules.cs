using FoodSaaS.Api.Demo;
using FoodSaaS.Api.FrontDoor;

namespace FoodSaaS.Api;

/// <summary>What must hold before the host serves; outside development, that nobody can guess its secrets.</summary>
internal static class ProductionRules
{
    private const int ShortestSecret = 32;

    /// <summary>The demo's passwords are public, and its operator's stand in the output of the seeding: on a database that was seeded once, they open nothing in production.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> ClosedLogins() =>
        DemoBrand.Folders().Select(folder => DemoBrand.Read(folder).Owner.Email).Append(DemoOperator.Email).Select((email, i) => new KeyValuePair<string, string?>($"Accounts:ClosedLogins:{i}", email));

    public static void Check(WebApplication app)
    {
        var internalSecret = app.Services.GetRequiredService<FrontDoorOptions>().InternalSecret;
        if (SecretRules.BytesOf(internalSecret).Length < ShortestSecret) throw new InvalidOperationException("FoodSaaS:InternalSecret must be the Base64 of at least 32 random bytes.");
        if (app.Environment.IsDevelopment()) return;
        var refusals = app.Configuration.GetSection("ConnectionStrings").GetChildren().Concat(app.Configuration.GetSection("Silos").GetChildren().SelectMany(silo => silo.GetChildren()))
            .Select(setting => (Path: setting.Path, Why: SecretRules.WhyNotConnection(setting.Value ?? "")))
            .Append((Path: "FoodSaaS:InternalSecret", Why: SecretRules.WhyNotInternalSecret(internalSecret)))
            .Where(refusal => refusal.Why is not null)
            .Select(refusal => $"{refusal.Path} {refusal.Why}")
            .ToList();
        if (refusals.Count > 0) throw new InvalidOperationException($"Production needs random secrets of its own: {string.Join("; ", refusals)}.");
    }
}
