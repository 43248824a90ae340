namespace FoodSaaS.IntegrationTests.Harness;

/// <summary>The configuration of a host under test.</summary>
internal static class HostSettings
{
    public static Dictionary<string, string?> Of(DatabaseUrls database, string app, int publicPort, int internalPort, string storefront) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:App"] = app,
        ["ConnectionStrings:Owner"] = database.Owner,
        ["ConnectionStrings:Dispatcher"] = database.Dispatcher,
        ["FoodSaaS:PublicPort"] = publicPort.ToString(),
        ["FoodSaaS:InternalPort"] = internalPort.ToString(),
        ["FoodSaaS:StorefrontUrl"] = storefront,
        ["FoodSaaS:AdminUrl"] = storefront,
        ["FoodSaaS:InternalSecret"] = Convert.ToBase64String(ListeningStorefront.Secret),
        // What is about hashes asks for the product's own.
        ["Accounts:HashIterations"] = "1000",
        ["Accounts:Limits:CodesPerAddressAnHour"] = "100000",
        ["Accounts:Limits:ConfirmationsPerAddressAnHour"] = "100000",
        ["Accounts:Limits:ResetsPerAddressAnHour"] = "100000",
        ["Accounts:Limits:SignUpsPerAddressAnHour"] = "100000",
        ["Customers:Limits:CodesPerNetworkAnHour"] = "100000",
        ["Customers:Limits:ConfirmationsPerNetworkAnHour"] = "100000",
        ["Ordering:Limits:CartsPerNetworkAnHour"] = "100000",
        ["Quotas:RequestsPerSecond"] = "100000",
        ["Quotas:CallerRequestsPerSecond"] = "100000",
        ["Quotas:NetworkRequestsPerSecond"] = "100000",
        ["Quotas:PointsPerSecond"] = "10000000",
        ["Quotas:CallerPointsPerSecond"] = "10000000",
        ["Tenancy:ThreadSafetyChecks"] = "true",
        ["Nodes:LeaseSeconds"] = "12",
        ["Integrations:AllowLoopback"] = "true",
        // Hosts of one process see each other's spans.
        ["Telemetry:KeepTraces"] = "false",
        ["Media:Plans:tiny:MaxCount"] = "5",
        ["Media:Brands:tiny-shelf"] = "tiny",
        ["FoodSaaS:DataDirectory"] = Path.Combine(Path.GetTempPath(), "foodsaas-media-" + Environment.ProcessId),
    };
}
