using System.Text;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Access;
using GraphQL.Types;
using GraphQLParser.AST;
using NodaTime;
using NodaTime.Text;

namespace FoodSaaS.Tenancy.GraphQL;

/// <summary>An id that says which type it belongs to; opaque to callers.</summary>
public readonly record struct GlobalId(string Type, Guid Id)
{
    public override string ToString() => Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Type}:{Id:N}")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static GlobalId? Parse(string? text)
    {
        if (text is null || text.Length > 120) return null;
        var base64 = text.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[90];
        if (!Convert.TryFromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='), bytes, out var length)) return null;
        var parts = Encoding.ASCII.GetString(bytes, 0, length).Split(':');
        return parts.Length == 2 && Guid.TryParseExact(parts[1], "N", out var id) ? new GlobalId(parts[0], id) : null;
    }
}

internal sealed class GlobalIdType : IdGraphType
{
    public GlobalIdType()
    {
        Name = "ID";
        Description = "An opaque id. Do not take it apart.";
    }

    public override object? Serialize(object? value) => value is GlobalId id ? id.ToString() : base.Serialize(value);

    public override object? ParseValue(object? value) => value is null ? null : Parse(value.ToString()!);

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Parse((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    private static object Parse(string text) => GlobalId.Parse(text) ?? throw new FormatException("This is no id of ours.");
}

/// <summary>A scalar that travels as a string.</summary>
internal abstract class TextScalar<T> : ScalarGraphType
    where T : struct
{
    protected TextScalar(string name, string description)
    {
        Name = name;
        Description = description;
    }

    public sealed override object? Serialize(object? value) => value is T typed ? Write(typed) : null;

    public sealed override object? ParseValue(object? value) => value switch
    {
        null => null,
        T typed => typed,
        string text => Read(text),
        _ => Refuse(value),
    };

    public sealed override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Read((string)text.Value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    protected abstract string Write(T value);

    /// <exception cref="FormatException">The text is none of this scalar.</exception>
    protected abstract T Read(string text);

    protected virtual object? Refuse(object value) => ThrowValueConversionError(value);
}

internal sealed class DateTimeType() : TextScalar<Instant>("DateTime", "An instant in ISO 8601, UTC: `2026-05-01T18:30:00Z`.")
{
    protected override string Write(Instant value) => InstantPattern.ExtendedIso.Format(value);

    protected override Instant Read(string text) => OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } parsed
        ? parsed.Value.ToInstant()
        : throw new FormatException("Write an instant as 2026-05-01T18:30:00Z.");

    protected override object? Refuse(object value) => value switch
    {
        DateTime { Kind: DateTimeKind.Utc } time => Instant.FromDateTimeUtc(time),
        DateTimeOffset offset => Instant.FromDateTimeOffset(offset),
        _ => base.Refuse(value),
    };
}

internal sealed class LocalTimeType() : TextScalar<LocalTime>("LocalTime", "A time of day on the wall clock, `HH:mm`, 00:00 to 23:59.")
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    protected override string Write(LocalTime value) => Pattern.Format(value);

    protected override LocalTime Read(string text) => Pattern.Parse(text) is { Success: true } parsed ? parsed.Value : throw new FormatException("Write a time as HH:mm.");
}

internal sealed class LocalDateType() : TextScalar<LocalDate>("LocalDate", "A day on the calendar, `2026-12-24`.")
{
    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("yyyy'-'MM'-'dd");

    protected override string Write(LocalDate value) => Pattern.Format(value);

    protected override LocalDate Read(string text) => Pattern.Parse(text) is { Success: true } parsed ? parsed.Value : throw new FormatException("Write a day as 2026-12-24.");
}

internal sealed class SlugType() : TextScalar<Slug>("Slug", "A name in an address: 1 to 63 of a–z, 0–9 and hyphen, no hyphen at either end.")
{
    protected override string Write(Slug value) => value.Value;

    protected override Slug Read(string text) => Slug.Parse(text) ?? throw new FormatException("A slug has 1 to 63 of a-z, 0-9 and hyphen.");
}

internal sealed class MoneyType : ObjectType<Money>
{
    public MoneyType()
        : base("Money", "An amount of one currency.")
    {
        Field("amount", AccessRule.Inherited, "Decimal string in major units with exactly the currency's digits: `12.50`, `1200`.", m => m.Amount);
        Field("currency", AccessRule.Inherited, "ISO 4217 code.", m => m.Currency.Code);
        Field("minorUnits", AccessRule.Inherited, "Whole minor units (cents, yen).", m => m.MinorUnits);
    }
}

internal sealed class NodeInterface : InterfaceType<object>
{
    public NodeInterface()
        : base("Node", "Anything that `node(id)` finds.")
    {
        Field<GlobalId>("id", AccessRule.Inherited, "Opaque id, unique over all types of this brand.");
    }
}
