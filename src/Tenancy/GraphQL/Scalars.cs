using System.Buffers;
using System.Buffers.Text;
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
    /// <summary>A Guid without hyphens.</summary>
    private const int Digits = 32;

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Type.Length + 1 + Digits];
        Encoding.ASCII.GetBytes(Type, bytes);
        bytes[Type.Length] = (byte)':';
        Id.TryFormat(bytes[(Type.Length + 1)..], out _, "N");
        return Base64Url.EncodeToString(bytes);
    }

    public static GlobalId? Parse(string? text)
    {
        if (text is null || text.Length > 120) return null;
        Span<byte> bytes = stackalloc byte[90];
        if (Base64Url.DecodeFromChars(text.Replace('+', '-').Replace('/', '_'), bytes, out _, out var length) != OperationStatus.Done) return null;
        bytes = bytes[..length];
        var end = bytes.IndexOf((byte)':');
        if (end < 0 || bytes.Length != end + 1 + Digits) return null;
        return Utf8Parser.TryParse(bytes[(end + 1)..], out Guid id, out var read, 'N') && read == Digits ? new GlobalId(Encoding.ASCII.GetString(bytes[..end]), id) : null;
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
