using System.Text.Json;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Reads the JSON of a request: <c>query</c> (or, for a document of our own applications, <c>documentId</c> or <c>extensions.persistedQuery.sha256Hash</c>),
/// <c>operationName</c>, <c>variables</c>; other members are passed over.
/// </summary>
internal sealed class PostReader(DocumentLimits limits, TrustedDocuments trusted)
{
    /// <summary>Deeper than any request needs, and shallow enough for the reader.</summary>
    private const int MostNesting = 64;

    /// <summary>The request, or why the body is none.</summary>
    public (GraphQLPost? Post, RefusedError? Refused) Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MostNesting });
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray) return (null, Refusals.BadRequest("Send one request at a time: batches are not served."));
            if (json.TokenType != JsonTokenType.StartObject) return (null, Refusals.BadRequest("The body must be a JSON object."));
            return Members(ref json);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return (null, Refusals.BadRequest("The body is not valid JSON in UTF-8."));
        }
    }

    /// <summary>Reads <c>variables</c> of a GET request.</summary>
    public (Inputs? Variables, RefusedError? Refused) ReadVariables(ReadOnlySpan<byte> text)
    {
        try
        {
            var json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MostNesting });
            json.Read();
            var read = Variables(ref json);
            if (read.Refused is null && json.Read()) return (null, Refusals.BadRequest("'variables' must be one JSON object."));
            return read;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return (null, Refusals.BadRequest("'variables' must be a JSON object."));
        }
    }

    private (GraphQLPost? Post, RefusedError? Refused) Members(ref Utf8JsonReader json)
    {
        string? query = null;
        string? hash = null;
        string? operationName = null;
        var variables = Inputs.Empty;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("query"u8))
            {
                if (!Text(ref json, out query)) return (null, Refusals.BadRequest("'query' must be a string."));
            }
            else if (json.ValueTextEquals("documentId"u8))
            {
                if (!Text(ref json, out var id)) return (null, Refusals.BadRequest("'documentId' must be a string."));
                hash = id is null ? hash : HashOf(id);
            }
            else if (json.ValueTextEquals("operationName"u8))
            {
                if (!Text(ref json, out operationName)) return (null, Refusals.BadRequest("'operationName' must be a string or null."));
            }
            else if (json.ValueTextEquals("variables"u8))
            {
                json.Read();
                var read = Variables(ref json);
                if (read.Variables is null) return (null, read.Refused);
                variables = read.Variables;
            }
            else if (json.ValueTextEquals("extensions"u8))
            {
                json.Read();
                if (json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null)) return (null, Refusals.BadRequest("'extensions' must be an object or null."));
                hash = PersistedHash(ref json) ?? hash;
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }

        if (json.Read()) return (null, Refusals.BadRequest("The body holds more than one JSON value."));
        if (query is null && hash is not null) query = trusted.Find(hash);
        if (query is not null) return (new GraphQLPost(query, operationName, variables), null);
        return (null, hash is null ? Refusals.BadRequest("'query' is missing.") : Refusals.UnknownDocument());
    }

    /// <summary>The text that an id of a GET request names.</summary>
    public (string? Query, RefusedError? Refused) ReadDocumentId(string id) => trusted.Find(HashOf(id)) is { } text ? (text, null) : (null, Refusals.UnknownDocument());

    private static string HashOf(string id) => id.StartsWith(TrustedDocuments.Scheme, StringComparison.Ordinal) ? id[TrustedDocuments.Scheme.Length..] : id;

    /// <summary>Reads to the end of <c>extensions</c>.</summary>
    private static string? PersistedHash(ref Utf8JsonReader json)
    {
        string? hash = null;
        var depth = json.CurrentDepth;
        if (json.TokenType == JsonTokenType.Null) return null;
        while (json.Read() && json.CurrentDepth > depth)
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            var isHash = json.CurrentDepth == depth + 2 && json.ValueTextEquals("sha256Hash"u8);
            var isOther = json.CurrentDepth == depth + 1 && !json.ValueTextEquals("persistedQuery"u8);
            json.Read();
            if (isHash && json.TokenType == JsonTokenType.String) hash = json.GetString();
            if (isOther) json.Skip();
        }

        return hash;
    }

    private (Inputs? Variables, RefusedError? Refused) Variables(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null) return (Inputs.Empty, null);
        if (json.TokenType != JsonTokenType.StartObject) return (null, Refusals.BadRequest("'variables' must be an object or null."));
        var reader = new VariableReader(limits);
        var read = reader.Object(ref json, 1);
        return reader.Broken is { } broken ? (null, broken) : (new Inputs(read), null);
    }

    private static bool Text(ref Utf8JsonReader json, out string? text)
    {
        json.Read();
        text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
        return json.TokenType is JsonTokenType.String or JsonTokenType.Null;
    }
}
