using FoodSaaS.Tenancy.Tracing;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FoodSaaS.Api.Operations;

/// <summary>
/// What the platform tells of itself. In development the last traces are kept in memory for <c>/dev/traces</c>. Where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, traces and figures go
/// there; where it is not, production records nothing. Production writes its log as JSON, a line an entry.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Which part of the traces that begin here is recorded; those that began elsewhere are recorded as they were there.</summary>
    private const string Ratio = "Telemetry:SampleRatio";

    /// <summary>Whether development keeps traces in memory.</summary>
    private const string Ring = "Telemetry:KeepTraces";

    private const double CommonRatio = 0.05;

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        var isExported = builder.Configuration[Endpoint] is { Length: > 0 };
        if (!isDevelopment)
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(json => (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }

        if (isDevelopment) builder.Services.AddSingleton<TraceRing>();
        isDevelopment &= builder.Configuration.GetValue(Ring, true);
        if (!isDevelopment && !isExported) return;
        var ratio = builder.Configuration.GetValue(Ratio, isDevelopment ? 1 : CommonRatio);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("foodsaas-api"));
        telemetry.WithTracing(tracing =>
        {
            tracing.SetSampler(new ParentBasedSampler(new RootSampler(ratio))).AddSource(Spans.Source, "Npgsql", "System.Net.Http");
            if (isDevelopment) tracing.AddProcessor(services => new RingProcessor(services.GetRequiredService<TraceRing>()));
            if (isExported) tracing.AddOtlpExporter();
        });
        if (isExported) telemetry.WithMetrics(figures => figures.AddMeter(Figures.MeterName, "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel").AddOtlpExporter());
    }
}
