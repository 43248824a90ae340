using System.Text.Json;
using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application;
using FoodSaaS.Payments.Domain;
using FoodSaaS.Shared;
using Microsoft.Extensions.Logging;
using StripeNet = global::Stripe;

namespace FoodSaaS.Payments.Infrastructure.Stripe;

/// <summary>
/// Asks Stripe. A request that got no answer is sent again twice under the same key; where nothing comes then either nobody knows whether it happened, and whoever asked asks
/// again under that key.
/// </summary>
internal sealed partial class StripeDoor(StripeSettings settings, IHttpClientFactory clients, ILogger<StripeDoor> log)
{
    public const string ClientName = "stripe";

    /// <summary>Three of them and the pauses between fit into what a call may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int Again = 2;

    /// <param name="ask">Whatever it changes, it changes under one key.</param>
    public async Task<Result<T>> AskAsync<T>(Func<StripeNet.StripeClient, Task<Result<T>>> ask, CancellationToken cancellationToken)
    {
        try
        {
            using var http = clients.CreateClient(ClientName);
            return await ask(new StripeNet.StripeClient(settings.SecretKey, httpClient: new StripeNet.SystemNetHttpClient(http, Again, appInfo: null, enableTelemetry: false), apiBase: settings.Address));
        }
        catch (StripeNet.StripeException failure)
        {
            var refusal = StripeFailures.Of(failure);
            Refused(log, (int)failure.HttpStatusCode, failure.StripeError?.Code, failure.StripeError?.Param, failure.StripeResponse?.RequestId);
            if (refusal is null) throw new GatewayUnavailableException(PaymentGateway.Stripe, failure) { IsKeyUsedUp = StripeFailures.IsKept(failure) };
            return refusal;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException)
        {
            throw new GatewayUnavailableException(PaymentGateway.Stripe, failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GatewayUnavailableException(PaymentGateway.Stripe, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe answered {Status} {Code} {Param}, request {Request}.")]
    private static partial void Refused(ILogger log, int status, string? code, string? param, string? request);
}
