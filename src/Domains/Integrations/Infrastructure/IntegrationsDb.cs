using FoodSaaS.Integrations.Domain;
using FoodSaaS.Tenancy.Data;
using Microsoft.EntityFrameworkCore;

namespace FoodSaaS.Integrations.Infrastructure;

internal sealed class IntegrationsDb(DbContextOptions<IntegrationsDb> options) : TenantDbContext(options)
{
    public override string Schema => "integrations";

    public DbSet<WebhookEndpoint> Endpoints => Set<WebhookEndpoint>();

    public DbSet<EndpointSecret> Secrets => Set<EndpointSecret>();

    public DbSet<WebhookMessage> Messages => Set<WebhookMessage>();

    public DbSet<WebhookDelivery> Deliveries => Set<WebhookDelivery>();

    public DbSet<DeliveryAttempt> Attempts => Set<DeliveryAttempt>();

    protected override void ConfigureModel(ModelBuilder builder)
    {
        builder.Entity<WebhookEndpoint>(e =>
        {
            e.ToTable("webhook_endpoints");
            e.Property(x => x.Name).HasMaxLength(WebhookEndpoint.MaxNameLength);
            e.Property(x => x.Url).HasMaxLength(EndpointUrl.MaxLength);
        });
        builder.Entity<EndpointSecret>(s =>
        {
            s.ToTable("webhook_secrets");
            s.Property(x => x.Id).ValueGeneratedNever();
            s.Property(x => x.Hint).HasMaxLength(12);
            s.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(x => x.EndpointId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<WebhookMessage>(m =>
        {
            m.ToTable("webhook_messages");
            m.Property(x => x.Id).ValueGeneratedNever();
            m.Property(x => x.EventType).HasMaxLength(60);
            m.HasIndex(x => x.CreatedAt);
        });
        builder.Entity<WebhookDelivery>(d =>
        {
            d.ToTable("webhook_deliveries");
            d.Property(x => x.Id).ValueGeneratedNever();
            d.HasIndex(x => new { x.MessageId, x.EndpointId }).IsUnique();
            d.HasIndex(x => new { x.EndpointId, x.Status });
            d.HasOne<WebhookMessage>().WithMany().HasForeignKey(x => x.MessageId).OnDelete(DeleteBehavior.Cascade);
            d.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(x => x.EndpointId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DeliveryAttempt>(a =>
        {
            a.ToTable("webhook_attempts");
            a.HasKey(x => new { x.DeliveryId, x.Number });
            a.Property(x => x.Excerpt).HasMaxLength(DeliveryAttempt.ExcerptLength);
            a.HasOne<WebhookDelivery>().WithMany().HasForeignKey(x => x.DeliveryId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
