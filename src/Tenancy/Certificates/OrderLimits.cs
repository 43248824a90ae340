using Microsoft.Extensions.Configuration;

namespace FoodSaaS.Tenancy.Certificates;

/// <summary>How many certificates are ordered at most, below what authorities allow an account. Section <c>Certificates</c> of the configuration.</summary>
public sealed record OrderLimits
{
    /// <summary>By the installation in an hour; Let's Encrypt allows 300 in three.</summary>
    public int OrdersPerHour { get; init; } = 80;

    /// <summary>By a brand in an hour, renewals included.</summary>
    public int OrdersPerBrandAnHour { get; init; } = 10;

    /// <summary>By a brand in a day, so that none uses up what is there for all.</summary>
    public int OrdersPerBrandADay { get; init; } = 40;

    /// <summary>For a name in a day.</summary>
    public int OrdersPerNameADay { get; init; } = 6;

    /// <summary>A name's first certificate is not ordered where so many were, of whatever kind, in an hour: the other half is for renewals.</summary>
    internal int FirstOrdersPerHour => Math.Max(1, OrdersPerHour / 2);

    internal static OrderLimits Of(IConfiguration configuration) => configuration.GetSection("Certificates").Get<OrderLimits>() ?? new OrderLimits();
}
