using System.Globalization;
using FoodSaaS.Contracts.Accounts;
using FoodSaaS.Contracts.Cms;
using FoodSaaS.Ordering.Domain.Orders;
using FoodSaaS.Shared;
using FoodSaaS.Tenancy.Brands;
using NodaTime;

namespace FoodSaaS.Ordering.Application.Orders;

/// <summary>Writes to whoever ordered and left an e-mail address, in the language that he ordered in.</summary>
internal sealed class OrderMail(IOutgoingMail mail, TrackingTokens tokens, IPublicAddresses addresses, ITenantScope scope)
{
    private static readonly Duration UsefulFor = Duration.FromHours(24);

    public Task ConfirmAsync(Order order, CancellationToken cancellationToken) => WriteAsync(order, w => w.Confirmed, PromisedTime(order), cancellationToken);

    public Task RefuseAsync(Order order, string? reason, CancellationToken cancellationToken) => WriteAsync(order, w => w.Refused, reason, cancellationToken);

    /// <param name="canBePaid">On the order's page, by another method; else people have to find a way.</param>
    public Task TellUnpaidAsync(Order order, bool canBePaid, CancellationToken cancellationToken) => WriteAsync(order, w => canBePaid ? w.PaymentFailed : w.PaymentLost, null, cancellationToken);

    private async Task WriteAsync(Order order, Func<OrderWords, OrderNotice> choose, string? particulars, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(order.Contact?.Email) is not { } recipient) return;
        var (notice, brand) = (choose(OrderWords.In(order.Locale)), scope.Brand);
        var origin = brand.PrimaryHost is { } host ? addresses.OriginOf(host) : addresses.StorefrontOrigin(brand.Slug.Value);
        var link = $"{origin}/order#{tokens.Of(brand.Id, order.Id)}";
        var text = notice.TextOf(order.Number, brand.Name, link, new Money(order.Total, order.Currency).ToString(), particulars is null ? "" : particulars + "\n");
        await mail.PutAsync(recipient, notice.SubjectOf(order.Number, brand.Name), text, UsefulFor, cancellationToken);
    }

    /// <summary>On the location's wall clock, as its people write it.</summary>
    private static string? PromisedTime(Order order)
    {
        if (order.PromisedFor is not { } promised) return null;
        var local = promised.InZone(DateTimeZoneProviders.Tzdb[order.Place.TimeZone]).ToDateTimeUnspecified();
        return local.ToString("f", CultureInfo.GetCultureInfo(order.Locale));
    }
}
