using System.Reflection;
using System.Text.RegularExpressions;
using FoodSaaS.Shared;
using NodaTime;

namespace FoodSaaS.ArchitectureTests.Events;

/// <summary>Events have names that outlive their classes, and carry ids, never people.</summary>
public sealed partial class EventTests
{
    private static readonly IReadOnlyList<Type> All = [.. ProductAssemblies.All.SelectMany(a => a.GetTypes()).Where(t => typeof(IEvent).IsAssignableFrom(t) && !t.IsInterface)];

    /// <summary>Texts that are none of a person's: names of cache tags and keys, of use cases, and hashes of files.</summary>
    private static readonly string[] HarmlessTexts = ["Tags", "CacheKey", "Cause", "Hash"];

    private static readonly Type[] Plain = [typeof(Guid), typeof(int), typeof(long), typeof(bool), typeof(Instant), typeof(LocalDate)];

    private readonly Rule<Type> _name = new(type => NameOf(type) is { } name && Form().IsMatch(name) ? [] : [$"{type.Name} is called {NameOf(type) ?? "nothing"}"]);

    private readonly Rule<Type> _payload = new(type => type.GetProperties().Where(p => !IsHarmless(p)).Select(p => $"{type.Name}.{p.Name} is a {p.PropertyType.Name}"));

    [Fact]
    public void Every_event_has_a_name_of_the_right_form() => _name.Holds(All);

    [Theory]
    [InlineData(typeof(NamelessHappened), "NamelessHappened is called nothing")]
    [InlineData(typeof(ClrNamed), "ClrNamed is called OrderPlaced")]
    [InlineData(typeof(Unversioned), "Unversioned is called ordering.order-placed")]
    public void A_bad_name_is_caught(Type planted, string naming) => _name.Catches(planted, naming);

    [Fact]
    public void No_two_events_have_the_same_name() => Assert.Equal(All.Count, All.Select(NameOf).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Events_are_named_after_the_module_whose_they_are()
    {
        var modules = FoodSaaS.Api.Modules.All.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(All, e => Assert.Contains(NameOf(e)!.Split('.')[0], modules));
        Assert.All(All.Where(e => e.Assembly == ProductAssemblies.Contracts), e => Assert.Equal(e.Namespace!.Split('.')[^1], NameOf(e)!.Split('.')[0], ignoreCase: true));
    }

    [Fact]
    public void Events_carry_ids_numbers_and_tags_only() => _payload.Holds(All);

    [Theory]
    [InlineData(typeof(GuestBooked), "GuestBooked.GuestName")]
    [InlineData(typeof(GuestMoved), "GuestMoved.To")]
    public void An_event_that_carries_a_person_is_caught(Type planted, string naming) => _payload.Catches(planted, naming);

    private static string? NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name;

    private static bool IsHarmless(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type != typeof(string)) type = type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0] ?? type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum || Plain.Contains(type) || (type == typeof(string) && HarmlessTexts.Contains(property.Name));
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*\.v[1-9]\d*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    private sealed record NamelessHappened(Guid Id) : IEvent;

    [EventName("OrderPlaced")]
    private sealed record ClrNamed(Guid Id) : IEvent;

    [EventName("ordering.order-placed")]
    private sealed record Unversioned(Guid Id) : IEvent;

    [EventName("ordering.guest-booked.v1")]
    private sealed record GuestBooked(Guid Id, string GuestName) : IEvent;

    [EventName("ordering.guest-moved.v1")]
    private sealed record GuestMoved(Guid Id, Address To) : IEvent;
}
