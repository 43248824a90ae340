using System.Buffers;
using System.Text;
using System.Text.Json;
using FoodSaaS.Tenancy.Brands;
using GraphQL;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A question that the public asks of a brand: all that is needed to answer it again, also after a restart.</summary>
/// <param name="Variables">Canonical JSON: members in ordinal order, no spaces; <c>{}</c> without variables.</param>
internal sealed record CachedQuery(TenantId Tenant, string Locale, string Document, string? OperationName, string Variables)
{
    /// <summary>What is asked, in short: variables that the operation does not declare change nothing and are left out.</summary>
    public static CachedQuery Of(TenantId tenant, string locale, PlannedRequest plan) =>
        new(tenant, locale, plan.Post.Query, plan.Post.OperationName, Canonical(Declared(plan.Operation.Definition, plan.Post.Variables)));

    private static Inputs Declared(GraphQLOperationDefinition operation, Inputs given)
    {
        if (given.Count == 0) return given;
        var names = operation.Variables?.Items.Select(v => v.Variable.Name.StringValue).ToHashSet(StringComparer.Ordinal) ?? [];
        return given.Keys.All(names.Contains) ? given : new Inputs(given.Where(v => names.Contains(v.Key)).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Names the answer in a schema.</summary>
    public AnswerKey KeyIn(string schemaHash) =>
        AnswerKey.OfMeaning(Tenant, schemaHash, Locale, Encoding.UTF8.GetBytes($"{Document.Length}:{Document}{OperationName?.Length ?? -1}:{OperationName}{Variables}"));

    private static string Canonical(Inputs variables)
    {
        if (variables.Count == 0) return "{}";
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output)) Write(writer, variables);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        if (value is IReadOnlyDictionary<string, object?> map)
        {
            writer.WriteStartObject();
            foreach (var (name, inner) in map.OrderBy(m => m.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                Write(writer, inner);
            }

            writer.WriteEndObject();
        }
        else if (value is List<object?> list)
        {
            writer.WriteStartArray();
            foreach (var inner in list) Write(writer, inner);
            writer.WriteEndArray();
        }
        else
        {
            AnswerWriter.Value(writer, value);
        }
    }
}
