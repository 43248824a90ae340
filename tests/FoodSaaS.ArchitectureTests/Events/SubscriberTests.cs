using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.ArchitectureTests.Events;

/// <summary>A subscriber's name is stored with every delivery: it must stay one subscriber's.</summary>
public sealed class SubscriberTests
{
    private readonly Rule<IReadOnlyList<Subscription>> _unique = new(all => all.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.Key} stands for {g.Count()} subscribers"));

    [Fact]
    public void No_two_subscribers_have_the_same_name()
    {
        Assert.NotEmpty(Real);
        _unique.Holds([Real]);
    }

    [Fact]
    public void A_name_given_twice_is_caught() => _unique.Catches(Planted.All, "ordering.print-ticket stands for 2 subscribers");

    [Fact]
    public void Names_say_module_and_purpose() => Assert.All(Real, s => Assert.Matches("^[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*$", s.Name));

    [Fact]
    public void Every_subscriber_can_be_made() => Assert.All(Real, s =>
    {
        using var scope = BuiltHost.Services.CreateScope();
        var services = scope.ServiceProvider.GetRequiredService<IServiceProviderIsService>();
        Assert.True(services.IsService(s.SubscriberType), $"{s.SubscriberType.Name} is not registered.");
    });

    private static IReadOnlyList<Subscription> Real => BuiltHost.Services.GetRequiredService<EventSubscriptions>().All;

    private static EventSubscriptions Planted => new EventSubscriptions().Add<TicketPrinted, OnTicket>("ordering.print-ticket").Add<TicketPrinted, OnTicket>("ordering.print-ticket");

    [EventName("ordering.ticket-printed.v1")]
    private sealed record TicketPrinted(Guid Id) : IEvent;

    private sealed class OnTicket : ISubscriber<TicketPrinted>
    {
        public Task HandleAsync(TicketPrinted happened, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
