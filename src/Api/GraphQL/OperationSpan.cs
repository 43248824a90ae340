using System.Diagnostics;
using FoodSaaS.Tenancy.Tracing;
using GraphQL;
using GraphQLParser.AST;

namespace FoodSaaS.Api.GraphQL;

/// <summary>The span of one operation: its sort, its first root field (of which there are as many as the schema has, whatever callers name their operations) and its cost.</summary>
internal readonly struct OperationSpan : IDisposable
{
    private readonly Activity? _span;
    private readonly string? _name;
    private readonly long _began;

    private OperationSpan(Activity? span, string name)
    {
        _span = span;
        _name = name;
        _began = Stopwatch.GetTimestamp();
    }

    /// <summary>Nothing, where nobody looks.</summary>
    public static OperationSpan Start(PlannedRequest plan, Caller caller)
    {
        if (!Spans.AreSeen && !Figures.AreRead) return default;
        var type = plan.Operation.Type.ToString().ToLowerInvariant();
        var field = plan.Operation.Definition.SelectionSet.Selections.OfType<GraphQLField>().FirstOrDefault()?.Name.StringValue ?? "fragment";
        var name = $"{type} {field}";
        var span = Spans.Start(name, caller.Brand?.Id, ActivityKind.Server);
        span?.SetTag("graphql.operation.type", type).SetTag("graphql.field", field).SetTag("graphql.cost.requested", plan.Cost);
        return new OperationSpan(span, name);
    }

    public void End(ExecutionResult result)
    {
        if (_name is null) return;
        var isFailed = result.Errors is { Count: > 0 };
        if (OperationCost.Of(result) is { } cost) _span?.SetTag("graphql.cost.actual", cost.Actual);
        if (isFailed) _span.Fail(result.Errors!.First().Code ?? "ERROR");
        Figures.Record("operation", _name, _began, isFailed);
    }

    public void Dispose() => _span?.Dispose();
}
