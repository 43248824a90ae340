using FoodSaaS.Api.Quotas;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The refusals of the endpoint, a closed list. The codes are part of the API.</summary>
internal static class Refusals
{
    private const string BrandUnavailableCode = "BRAND_UNAVAILABLE";

    public static RefusedError BadRequest(string message) => new(400, "BAD_REQUEST", message) { IsTransport = true };

    public static RefusedError BodyTooLarge(int bytes) => new(413, "DOCUMENT_LIMIT", $"The request body may have {bytes} bytes.", ("limit", "body bytes"), ("allowed", bytes)) { IsTransport = true };

    public static RefusedError Limit(LimitExceeded limit) =>
        new(limit.IsSize ? 413 : 400, "DOCUMENT_LIMIT", $"The document is over a limit: at most {limit.Allowed} {limit.Name}.", ("limit", limit.Name), ("allowed", limit.Allowed)) { IsTransport = true };

    public static RefusedError MediaType(string message) => new(415, "UNSUPPORTED_MEDIA_TYPE", message) { IsTransport = true };

    public static RefusedError NotAcceptable() =>
        new(406, "NOT_ACCEPTABLE", "Answers come as application/graphql-response+json, application/json or text/event-stream.") { IsTransport = true };

    public static RefusedError Method(string message) => new(405, "METHOD_NOT_ALLOWED", message) { IsTransport = true };

    /// <summary>The message is a word of the protocol: clients that know it send the text instead.</summary>
    public static RefusedError UnknownDocument() => new(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound") { IsTransport = true };

    public static RefusedError KeyRequired() => new(401, "API_KEY_REQUIRED", "Questions of your own need an API key: send it as X-Api-Key.");

    public static RefusedError NoOperation(string message) => new(400, "OPERATION_NOT_FOUND", message);

    public static RefusedError NeedsSocket() => new(400, "SUBSCRIPTION_NEEDS_SOCKET", "Subscriptions are served over WebSocket, sub-protocol graphql-transport-ws, or as server-sent events: accept text/event-stream.");

    public static RefusedError NoLongerAllowed() => new(403, "FORBIDDEN", "You may not follow this any more.");

    public static RefusedError ResultTooLarge(string what, int most) => new(400, "RESULT_LIMIT", $"The result is over a limit: at most {most} {what}. Ask for fewer at a time.", ("limit", what), ("allowed", most));

    public static RefusedError TookTooLong(TimeSpan longest) => new(503, "TIMED_OUT", $"The operation took longer than {longest.TotalSeconds:0.##} s and was ended. Ask for less at a time, or try again later.");

    public static bool IsBrandUnavailable(ExecutionError error) => error is RefusedError { Code: BrandUnavailableCode };

    public static RefusedError BrandUnavailable() =>
        new(503, BrandUnavailableCode, "This brand cannot be served right now. Please try again in a moment.") { IsTransport = true, RetryAfter = TimeSpan.FromSeconds(5) };

    public static RefusedError RateLimited(TimeSpan wait) =>
        new(429, "RATE_LIMITED", $"Too many requests: ask again in {Waits.SecondsOf(wait)} s.", ("retryAfter", Waits.SecondsOf(wait))) { IsTransport = true, RetryAfter = wait };

    public static RefusedError OverBudget(long requested, TimeSpan wait) =>
        new(429, "RATE_LIMITED", $"The operation may cost {requested} points, which you have again in {Waits.SecondsOf(wait)} s.", ("requested", requested), ("retryAfter", Waits.SecondsOf(wait))) { IsTransport = true, RetryAfter = wait };

    public static RefusedError TooCostly(long requested, long most) =>
        new(400, "COST_LIMIT", $"The operation may cost {requested} points; one may cost {most}. Ask for fewer at a time.", ("requested", requested), ("allowed", most));

    public static RefusedError TooManyOperations(int most) => new(429, "TOO_MANY_OPERATIONS", $"At most {most} operations at once on one socket.", ("allowed", most));

    public static RefusedError Syntax(string message) => new(400, "GRAPHQL_PARSE_FAILED", message);

    public static RefusedError NotExecutable() => new(400, "GRAPHQL_VALIDATION_FAILED", "A request holds operations and fragments only, no type definitions.");

    public static RefusedError IntrospectionDisabled(IReadOnlyList<string> path) =>
        new(403, "INTROSPECTION_DISABLED", "Introspection needs a staff session or a secret API key; a publishable one where the brand allows it.", ("path", path));

    public static RefusedError TenantRequired(Demand demand) =>
        new(400, "TENANT_REQUIRED", $"'{demand.Coordinate}' belongs to a brand: ask on a brand's own address, or send an API key.", Where(demand));

    public static RefusedError Unauthenticated(Demand demand) => new(401, "UNAUTHENTICATED", $"'{demand.Coordinate}' needs somebody who is signed in.", Where(demand));

    public static RefusedError Forbidden(Demand demand) => new(403, "FORBIDDEN", $"You may not use '{demand.Coordinate}'.", Where(demand));

    private static (string, object?)[] Where(Demand demand) => [("field", demand.Coordinate), ("path", demand.Path), ("rule", demand.Rule.Name)];
}
