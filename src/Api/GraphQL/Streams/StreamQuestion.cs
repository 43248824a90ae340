using System.Buffers;
using System.Text;
using System.Text.Json;
using FoodSaaS.Tenancy.Access;
using FoodSaaS.Tenancy.Brands;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>What a subscription asks, of which brand, in which language and by what right: all that its results depend on besides the data. Equal questions have equal answers.</summary>
internal sealed class StreamQuestion : IEquatable<StreamQuestion>
{
    private readonly string _schema;
    private readonly string _document;
    private readonly string? _operation;
    private readonly string _variables;
    private readonly Caller _caller;

    public StreamQuestion(PlannedRequest plan, Caller caller) =>
        (_schema, _document, _operation, _variables, _caller) = (plan.Served.Hash, plan.Document.Text, plan.Operation.Name, TextOf(plan.Post.Variables), caller);

    public bool Equals(StreamQuestion? other) =>
        other is not null
        && _variables == other._variables && _operation == other._operation && _document == other._document && _schema == other._schema
        && _caller.Locale == other._caller.Locale && IsSame(_caller.Viewer, other._caller.Viewer) && IsSame(_caller.Brand, other._caller.Brand);

    public override bool Equals(object? obj) => Equals(obj as StreamQuestion);

    public override int GetHashCode() => HashCode.Combine(_variables, _document, _caller.Locale, _caller.Brand?.Id, _caller.Viewer.Kind);

    /// <summary>With the rights, whatever set holds them.</summary>
    private static bool IsSame(Viewer one, Viewer other) => one with { Permissions = other.Permissions } == other && one.Permissions.SetEquals(other.Permissions);

    /// <summary>As the registry had it, however often it was read.</summary>
    private static bool IsSame(Brand? one, Brand? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one with { Locales = other.Locales } == other && one.Locales.SequenceEqual(other.Locales));

    private static string TextOf(Inputs variables)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, AnswerWriter.Writing))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in variables)
            {
                writer.WritePropertyName(name);
                AnswerWriter.Value(writer, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
