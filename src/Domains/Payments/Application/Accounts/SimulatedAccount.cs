using FoodSaaS.Tenancy.Brands;

namespace FoodSaaS.Payments.Application.Accounts;

/// <summary>At the simulated gateway every brand has an account from the start, and its name says whose.</summary>
internal static class SimulatedAccount
{
    private const string Prefix = "acct_sim_";

    public static string IdOf(TenantId brand) => $"{Prefix}{brand.Value:N}";

    public static TenantId? BrandOf(string accountId) =>
        accountId.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(accountId.AsSpan(Prefix.Length), "N", out var brand) ? new TenantId(brand) : null;
}
