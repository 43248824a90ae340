using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.ArchitectureTests.Model;

/// <summary>Lock 2 over every context of the product.</summary>
public sealed class ModelAuditTests
{
    /// <summary>The closed list of what is read before a tenant is known.</summary>
    private static readonly string[] PlatformTables =
    [
        "accounts.api_keys", "accounts.app_grants", "accounts.app_tokens", "accounts.apps", "accounts.attempts", "accounts.email_changes", "accounts.impersonated_actions", "accounts.impersonations", "accounts.invitations", "accounts.key_changes",
        "accounts.key_settings", "accounts.mails", "accounts.memberships", "accounts.operators", "accounts.own_roles", "accounts.password_resets", "accounts.recovery_codes", "accounts.second_factors", "accounts.sessions", "accounts.sign_up_codes",
        "accounts.sign_up_proofs", "accounts.staff_changes", "accounts.token_keys", "accounts.users", "payments.accounts", "tenancy.authority_accounts", "tenancy.brand_moves", "tenancy.brands", "tenancy.certificate_orders", "tenancy.certificates", "tenancy.departures",
        "tenancy.domains", "tenancy.name_holds", "tenancy.nodes",
    ];

    private readonly Rule<IReadOnlyEntityType> _audit = new(ModelAudit.Breaches);

    private readonly Rule<Type> _base = new(type => typeof(TenantDbContext).IsAssignableFrom(type) ? [] : [$"{type.FullName} is no TenantDbContext"]);

    [Fact]
    public void Every_entity_belongs_to_a_tenant_or_says_that_it_is_the_platforms() => _audit.Holds(Entities());

    [Fact]
    public void The_platforms_tables_are_the_listed_ones() =>
        Assert.Equal(PlatformTables, Entities().Where(ModelAudit.IsPlatform).Select(e => $"{e.GetSchema()}.{e.GetTableName()}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_context_is_a_tenant_context() => _base.Holds(Contexts());

    [Fact]
    public void A_context_of_its_own_kind_is_caught() => _base.Catches(typeof(BackwardDb), "BackwardDb is no TenantDbContext");

    [Fact]
    public void Every_context_is_registered_and_so_migrated_and_swept()
    {
        var registered = BuiltHost.Services.GetServices<TenantContextType>().Select(c => c.Type);
        Assert.Equal(Contexts().Select(c => c.FullName).Order(StringComparer.Ordinal), registered.Select(c => c.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_module_keeps_to_a_schema_of_its_own()
    {
        var names = FoodSaaS.Api.Modules.All.Select(m => m.Name).Append("tenancy").ToHashSet(StringComparer.Ordinal);
        var schemas = Models().Select(m => m.GetDefaultSchema()!).ToList();
        // Which account with a gateway is whose is the platform's to know: a context beside that of payments.
        Assert.Equal(["payments"], schemas.GroupBy(s => s, StringComparer.Ordinal).Where(s => s.Count() > 1).Select(s => s.Key));
        Assert.All(schemas, s => Assert.Contains(s, names));
        Assert.All(Models().SelectMany(m => m.GetEntityTypes().Select(e => (Own: m.GetDefaultSchema(), Schema: e.GetSchema()))), e => Assert.Contains(e.Schema, new[] { e.Own, "tenancy" }));
    }

    private static IEnumerable<Type> Contexts() => ProductAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => typeof(DbContext).IsAssignableFrom(t) && !t.IsAbstract);

    private static IEnumerable<IReadOnlyEntityType> Entities() => Models().SelectMany(m => m.GetEntityTypes());

    private static IReadOnlyList<IModel> Models() => [.. Contexts().Select(BuiltHost.ModelOf)];
}
