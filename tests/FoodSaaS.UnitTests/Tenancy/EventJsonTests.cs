using System.Text.Json;
using FoodSaaS.Contracts.Catalog;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Events;
using FoodSaaS.Tenancy.Freshness;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace FoodSaaS.UnitTests.Tenancy;

public sealed class EventJsonTests
{
    private enum Weather
    {
        Sunny,
        Rainy,
    }

    private sealed record Everything(
        Guid Id, Slug Slug, Currency Currency, Money Price, LocalizedText Name, Instant At, LocalTime Opens, LocalDate Day, Weather Weather, int? Nothing, IReadOnlyList<string> Tags);

    [Property(MaxTest = 300)]
    public void Every_value_comes_back_as_it_went(long minorUnits, NonNull<string> german, NonNull<string> english, NonNull<string>[] tags, uint seconds)
    {
        var at = Instant.FromUnixTimeSeconds(seconds);
        var name = new LocalizedText([new("de", german.Get), new("en", english.Get)]);
        var written = new Everything(
            Guid.CreateVersion7(), Slug.Parse("noodle-bar")!.Value, Currency.Of("KWD"), new Money(minorUnits, Currency.Of("JPY")), name, at, new LocalTime(11, 30), at.InUtc().Date, Weather.Rainy, null, [.. tags.Select(t => t.Get)]);

        var read = RoundTrip(written);

        Assert.Equal(written with { Tags = read.Tags }, read);
        Assert.Equal(written.Tags.Select(Wellformed), read.Tags);
    }

    [Fact]
    public void The_text_is_camel_case_with_names_and_iso_instants()
    {
        var json = JsonSerializer.Serialize(new { At = Instant.FromUtc(2026, 6, 1, 10, 0), Weather = Weather.Sunny, Name = LocalizedText.Of("de", "Käse <b>"), Currency = Currency.Of("EUR") }, EventJson.Options);

        Assert.Equal("""{"at":"2026-06-01T10:00:00Z","weather":"Sunny","name":{"de":"Käse <b>"},"currency":"EUR"}""", json);
    }

    [Theory]
    [InlineData("\"Not A Slug\"", typeof(Slug))]
    [InlineData("\"-\"", typeof(Slug))]
    [InlineData("\"XXX\"", typeof(Currency))]
    [InlineData("\"eur\"", typeof(Currency))]
    [InlineData("7", typeof(LocalizedText))]
    public void What_is_none_of_ours_is_not_read(string json, Type type) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, EventJson.Options));

    [Fact]
    public void The_events_of_the_freshness_and_the_menu_travel()
    {
        var changed = new DataChanged(["menu", "table:catalog.items"], Guid.CreateVersion7(), "Set item price");
        var read = RoundTrip(changed);
        var menu = RoundTrip(new MenuChanged([Guid.Empty], Instant.FromUtc(2026, 6, 1, 10, 0)));

        Assert.Equal(changed.Tags, read.Tags);
        Assert.Equal((changed.ReceiptId, changed.Cause), (read.ReceiptId, read.Cause));
        Assert.Equal(Instant.FromUtc(2026, 6, 1, 10, 0), menu.ChangedAt);
        Assert.Equal([Guid.Empty], menu.ItemIds);
        Assert.Equal(new TimeCame("key"), RoundTrip(new TimeCame("key")));
    }

    private static T RoundTrip<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, EventJson.Options), EventJson.Options)!;

    /// <summary>JSON has no lone surrogates: they become the replacement character.</summary>
    private static string Wellformed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
