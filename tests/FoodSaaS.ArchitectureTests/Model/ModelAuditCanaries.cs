using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.ArchitectureTests.Model;

/// <summary>The model audit finds every planted breach.</summary>
public sealed class ModelAuditCanaries
{
    private static readonly Rule<IModel> Audit = new(model => model.GetEntityTypes().SelectMany(ModelAudit.Breaches));

    [Theory]
    [InlineData("Forgotten has no tenant")]
    [InlineData("NullableTenant has a tenant that is no tenant_id")]
    [InlineData("Kitchen has key (Id, TenantId)")]
    [InlineData("Kitchen has key (Id)")]
    [InlineData("Kitchen has unique index (Name)")]
    [InlineData("Kitchen has no tenant filter")]
    [InlineData("Stove has foreign key (KitchenId)")]
    [InlineData("Shift is an owned type with columns of its own")]
    [InlineData("OnAView is mapped to a view")]
    [InlineData("PlatformStove is the platform's and points into a tenant's Kitchen")]
    [InlineData("PlatformWithTenant is the platform's and has a tenant")]
    public void Catches_in_a_plain_context(string breach)
    {
        using var db = new BackwardDb();
        Audit.Catches(ModelOf(db), breach);
    }

    [Fact]
    public void Catches_what_a_tenant_context_cannot_mend()
    {
        using var db = new CarelessDb(Options<CarelessDb>());
        Audit.Catches(ModelOf(db), "has SET NULL on (TenantId, TableId)");
    }

    [Fact]
    public void Catches_an_implicit_many_to_many()
    {
        using var db = new JoiningDb(Options<JoiningDb>());
        Audit.Catches(ModelOf(db), "has an implicit many-to-many");
        Audit.Catches(ModelOf(db), "is an implicit join table");
    }

    private static IModel ModelOf(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static DbContextOptions<T> Options<T>()
        where T : DbContext => new DbContextOptionsBuilder<T>().UseNpgsql("Host=nowhere.invalid", npgsql => npgsql.UseNodaTime()).Options;
}
