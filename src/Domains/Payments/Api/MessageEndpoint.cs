using FoodSaaS.Contracts.Payments;
using FoodSaaS.Payments.Application.Door;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FoodSaaS.Payments.Api;

/// <summary>Takes gateways' messages: <c>POST /webhooks/payments/stripe</c>, <c>…/simulator</c>, on any host of the platform's. The brand is found by the account that the message names.</summary>
internal static class MessageEndpoint
{
    private const int MaxBytes = 256 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var gateway in Enum.GetValues<PaymentGateway>())
        {
            endpoints.MapPost($"/webhooks/payments/{gateway.ToString().ToLowerInvariant()}", (HttpRequest request, MessageDoor door, CancellationToken cancelled) => ReceiveAsync(gateway, request, door, cancelled));
        }
    }

    private static async Task<IResult> ReceiveAsync(PaymentGateway gateway, HttpRequest request, MessageDoor door, CancellationToken cancelled)
    {
        if (await ReadAsync(request, cancelled) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        return await door.ReceiveAsync(gateway, body, request.Headers["Stripe-Signature"], cancelled) switch
        {
            DoorAnswer.Kept => Results.Ok(),
            DoorAnswer.NotSigned => Results.StatusCode(StatusCodes.Status401Unauthorized),
            DoorAnswer.Foreign => Results.StatusCode(StatusCodes.Status403Forbidden),
            _ => Results.BadRequest(),
        };
    }

    /// <summary>The very bytes, since they are what was signed; null where they are too many.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancelled)
    {
        if (request.ContentLength > MaxBytes) return null;
        var buffer = new byte[8 * 1024];
        using var body = new MemoryStream();
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancelled)) > 0)
        {
            if (body.Length + read > MaxBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
