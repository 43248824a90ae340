using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Recovery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.ArchitectureTests.Model;

/// <summary>What becomes of each table when a brand is restored. Who adds one decides: sessions, codes, secrets, queues and caches never come back; what a person did with his own rows stands.</summary>
public sealed class RestoreTests
{
    private static readonly string[] AsThen =
    [
        "catalog.categories", "catalog.item_sizes", "catalog.item_stock", "catalog.items", "catalog.list_prices", "catalog.menus", "catalog.modifier_groups", "catalog.modifier_options", "catalog.price_lists",
        "catalog.stock_counters", "catalog.stock_reservations", "catalog.tax_settings", "cms.media", "cms.navigations", "cms.page_versions", "cms.pages", "cms.themes",
        "content.entries", "content.entry_references", "content.entry_slugs", "content.entry_values", "content.entry_versions", "content.model_versions",
        "content.models", "locations.locations", "ordering.settings",
    ];

    private static readonly string[] AsNow =
    [
        "catalog.import_uploads", "cms.certificates", "cms.domains", "cms.media_uploads", "customers.customer_looks", "customers.sent_codes", "customers.sessions",
        "customers.text_messages", "freshness.answers", "freshness.invalidations", "freshness.page_clocks", "freshness.receipts", "freshness.replaced_pages",
        "freshness.routes", "integrations.webhook_attempts", "integrations.webhook_deliveries", "integrations.webhook_endpoints", "integrations.webhook_messages",
        "integrations.webhook_secrets", "orderhistory.order_words", "orderhistory.orders", "ordering.capacity_holds", "ordering.capacity_slots", "ordering.carts",
        "ordering.orders", "payments.gateway_messages", "payments.ledger_entries", "payments.payments", "payments.payouts", "payments.reconciliation_differences",
        "payments.reconciliation_runs", "payments.refunds", "payments.simulator_intents", "payments.simulator_log", "payments.simulator_messages", "tenancy.calls",
        "tenancy.deliveries", "tenancy.exports", "tenancy.notices", "tenancy.outbox",
    ];

    private static readonly string[] OfPeople = ["customers.addresses", "customers.diners"];

    private static readonly string[] Merged = ["tenancy.history", "tenancy.timers"];

    /// <summary>Rows that are replaced are deleted first: what stays and points to them would be in the way, or go with them.</summary>
    private readonly Rule<IReadOnlyForeignKey> _points = new(key => RuleOf(key.DeclaringEntityType) != RestoreRule.AsThen && RuleOf(key.PrincipalEntityType) == RestoreRule.AsThen
        ? [$"{NameOf(key.DeclaringEntityType)} stays and points to {NameOf(key.PrincipalEntityType)}, which is replaced"]
        : []);

    [Fact]
    public void Every_table_is_restored_as_somebody_decided()
    {
        string[] Of(RestoreRule rule) => [.. Entities.Where(e => RuleOf(e) == rule).Select(NameOf).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(AsThen, Of(RestoreRule.AsThen));
        Assert.Equal(AsNow, Of(RestoreRule.AsNow));
        Assert.Equal(OfPeople, Of(RestoreRule.OfPeople));
        Assert.Equal(Merged, Of(RestoreRule.Merged));
    }

    [Fact]
    public void Nothing_that_stays_points_to_what_is_replaced() => _points.Holds(Entities.SelectMany(e => e.GetForeignKeys()));

    [Fact]
    public void Who_stays_and_points_to_what_is_replaced_is_caught()
    {
        using var db = new StayingDb(new DbContextOptionsBuilder<StayingDb>().UseNpgsql("Host=nowhere.invalid", npgsql => npgsql.UseNodaTime()).Options);
        _points.Catches(db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).First(k => k.DeclaringEntityType.ClrType == typeof(Ticket)), "tickets stays and points to");
    }

    [Fact]
    public async Task The_ids_of_erased_people_are_found_in_their_events() =>
        Assert.Equal([new Erasure("customers.diner-erased.v1", "dinerId")], (await RestoreRules.ReadAsync(BuiltHost.Services)).Erasures);

    [Fact]
    public async Task The_files_of_pictures_are_found_in_their_event()
    {
        var removal = (await RestoreRules.ReadAsync(BuiltHost.Services)).FilesOf(new FoodSaaS.Tenancy.Silos.TenantTable("cms.media", "", "", false));
        Assert.Equal(("hash", "cms.media-removed.v1", "hash"), (removal!.Column, removal.EventName, removal.Member));
    }

    private static IReadOnlyList<IReadOnlyEntityType> Entities { get; } =
        [.. BuiltHost.Services.GetServices<TenantContextType>()
            .SelectMany(c => BuiltHost.ModelOf(c.Type).GetEntityTypes())
            .Where(e => !ModelAudit.IsPlatform(e) && e.GetTableName() is not null && e.FindOwnership() is null)];

    private static RestoreRule RuleOf(IReadOnlyEntityType entity) => RestoreRules.Of(entity.ClrType);

    private static string NameOf(IReadOnlyEntityType entity) => $"{entity.GetSchema()}.{entity.GetTableName()}";

    private sealed class StayingDb(DbContextOptions<StayingDb> options) : TenantDbContext(options)
    {
        public override string Schema => "planted";

        protected override void ConfigureModel(ModelBuilder builder)
        {
            builder.Entity<Dish>().ToTable("dishes");
            builder.Entity<Ticket>(t => t.ToTable("tickets").HasOne<Dish>().WithMany().HasForeignKey(x => x.DishId));
        }
    }

    private sealed class Dish
    {
        public Guid Id { get; init; }
    }

    [StaysAsNow]
    private sealed class Ticket
    {
        public Guid Id { get; init; }

        public Guid DishId { get; init; }
    }
}
