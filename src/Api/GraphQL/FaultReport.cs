using System.Diagnostics;
using FoodSaaS.Tenancy.Silos;
using GraphQL;
using GraphQL.Execution;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A fault of ours while a field was resolved. Callers see a trace id, the log sees the rest.</summary>
internal sealed class InternalError : ExecutionError
{
    public InternalError(string traceId)
        : base("Something went wrong on our side. It is written down under the trace id.")
    {
        Code = "INTERNAL";
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = traceId };
    }
}

/// <summary>Logs faults and puts an <see cref="InternalError"/> in their place, so that no exception's text leaves the house.</summary>
internal sealed partial class FaultReport(ILogger<FaultReport> logger)
{
    public static string TraceId => Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString();

    public Task ReportAsync(UnhandledExceptionContext fault)
    {
        fault.Exception = fault.OriginalException is BrandUnavailableException ? Refusals.BrandUnavailable() : Report(fault.OriginalException, fault.FieldContext?.FieldDefinition.Name);
        return Task.CompletedTask;
    }

    public InternalError Report(Exception fault, string? field)
    {
        var traceId = TraceId;
        Log(logger, fault, field ?? "the request", traceId);
        return new InternalError(traceId);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "GraphQL failed at {Field}, trace {TraceId}")]
    private static partial void Log(ILogger logger, Exception fault, string field, string traceId);
}
