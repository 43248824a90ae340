using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.Data;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FoodSaaS.IntegrationTests.Events;

/// <summary>Something that happened to a test's aggregate.</summary>
/// <param name="Owner">The brand that it happened at, to be compared with the brand that it is handled for.</param>
[EventName("test.happened.v1")]
internal sealed record Happened(Guid Owner, string Aggregate, int Number) : IEvent;

/// <summary>What handling it leaves behind: a row, in the transaction of the delivery.</summary>
internal sealed class KeepEffect(TenantConnection connection, ITenantScope tenant, Troubles troubles) : ISubscriber<Happened>
{
    public const string Name = "test.keep-effect";

    public async Task HandleAsync(Happened happened, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("INSERT INTO public.effects (tenant_id, owner, aggregate, number) VALUES ($1, $2, $3, $4)", connection.Connection);
        foreach (var value in new object[] { tenant.Current.Value, happened.Owner, happened.Aggregate, happened.Number }) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await troubles.MeetAsync(Name, happened);
    }
}

/// <summary>A second subscriber, outside of any transaction.</summary>
internal sealed class TellOutside(Troubles troubles) : IOutsideSubscriber<Happened>
{
    public const string Name = "test.tell-outside";

    public Task HandleAsync(Happened happened, CancellationToken cancellationToken) => troubles.MeetAsync(Name, happened);
}

/// <summary>What the subscribers of a test meet.</summary>
internal sealed class Troubles
{
    public Func<string, Happened, Task> Meet { get; set; } = (_, _) => Task.CompletedTask;

    public Task MeetAsync(string subscriber, Happened happened) => Meet(subscriber, happened);

    public static void AddTo(IServiceCollection services) => services.AddSingleton<Troubles>().AddScoped<KeepEffect>().AddScoped<TellOutside>();

    public static void Subscribe(IServiceProvider services) =>
        services.GetRequiredService<EventSubscriptions>().Add<Happened, KeepEffect>(KeepEffect.Name).Add<Happened, TellOutside>(TellOutside.Name);
}
