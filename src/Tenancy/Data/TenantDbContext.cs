using System.Collections.Concurrent;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Npgsql;

namespace FoodSaaS.Tenancy.Data;

/// <summary>
/// The base of every module's database context. It works on the scope's one connection, sees the scope's brand only, writes only inside a use case's
/// transaction, and saves events, history and changed cache tags together with the rows. Instances are pooled: a scope enters one and leaves it empty.
/// </summary>
public abstract class TenantDbContext : DbContext
{
    private static readonly ConcurrentDictionary<Type, bool> OfPlatform = new();

    private TenantData? _data;
    private bool _isForRegistry;

    protected TenantDbContext(DbContextOptions options)
        : base(options)
    {
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        ChangeTracker.LazyLoadingEnabled = false;
        ChangeTracker.Tracking += (_, tracking) => GiveTenant(tracking);
    }

    /// <summary>The PostgreSQL schema of the module, lower case.</summary>
    public abstract string Schema { get; }

    /// <summary>True for a context all of whose own tables are the platform's: it works on the registry's database, wherever the scope's brand lives.</summary>
    internal bool IsOfPlatform => _isForRegistry || OfPlatform.GetOrAdd(GetType(), static (_, db) => db.Model.GetEntityTypes().Where(e => e.GetSchema() == db.Schema).All(TenantModel.IsPlatform), this);

    internal Guid TenantGuid => Data.Scope.Current.Value;

    internal TenantData Data => _data ?? throw new InvalidOperationException("No scope has entered this context.");

    /// <summary>Makes a context of the pool the scope's own.</summary>
    /// <param name="forRegistry">It is to work on the registry's database whatever tables it has.</param>
    internal void Enter(TenantData data, bool forRegistry = false)
    {
        (_data, _isForRegistry) = (data, forRegistry);
        Database.SetDbConnection(data.Connection.Enter(this));
    }

    /// <summary>Its brand has moved.</summary>
    internal void Reconnect(NpgsqlConnection connection)
    {
        if (_data is not null) Database.SetDbConnection(connection);
    }

    public override void Dispose()
    {
        _data = null;
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        _data = null;
        return base.DisposeAsync();
    }

    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    public sealed override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!Data.Connection.IsInTransaction) throw new InvalidOperationException("Writes happen inside a use case's transaction.");
        RecordChanges();
        Data.Connection.NoteSave();
        await Data.Connection.SessionForAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected abstract void ConfigureModel(ModelBuilder builder);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        ConfigureModel(modelBuilder);
        AggregateModel.Apply(modelBuilder);
        OutboxModel.Apply(modelBuilder, isOwner: this is TenancyDb);
        TenantModel.Apply(modelBuilder, this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => ValueConversions.Apply(configurationBuilder);

    /// <summary>New rows get the scope's tenant at the moment they are tracked; a value generator would not reach rows whose tenant is also part of a foreign key.</summary>
    private void GiveTenant(EntityTrackingEventArgs tracking)
    {
        if (tracking.FromQuery || tracking.State != EntityState.Added || tracking.Entry.Metadata.FindProperty(TenantModel.Property) is null) return;
        var tenant = tracking.Entry.Property(TenantModel.Property);
        if (tenant.CurrentValue is Guid given && given == Guid.Empty) tenant.CurrentValue = TenantGuid;
    }

    /// <summary>What has changed is looked for once here, and once more by the save, which sees what recording has added.</summary>
    private void RecordChanges()
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            RefuseOtherTenants();
            Data.Recorder.Record(this);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private void RefuseOtherTenants()
    {
        foreach (var entry in ChangeTracker.Entries().Where(IsWritten))
        {
            if (entry.Metadata.FindProperty(TenantModel.Property) is null) continue;
            var owner = (Guid)entry.Property(TenantModel.Property).CurrentValue!;
            if (owner != TenantGuid) throw new ForeignTenantException(entry.Metadata.ClrType.Name);
        }
    }

    private static bool IsWritten(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}

/// <summary>A row of another brand was about to be written: a bug, stopped.</summary>
public sealed class ForeignTenantException(string entity) : InvalidOperationException($"A {entity} of another tenant cannot be saved here.");

/// <summary>What every tenant context needs of its scope.</summary>
public sealed class TenantData
{
    internal TenantData(ITenantScope scope, TenantConnection connection, ReadTags tags, ChangeRecorder recorder)
    {
        Scope = scope;
        Connection = connection;
        Tags = tags;
        Recorder = recorder;
    }

    internal ITenantScope Scope { get; }

    internal TenantConnection Connection { get; }

    internal ReadTags Tags { get; }

    internal ChangeRecorder Recorder { get; }
}
