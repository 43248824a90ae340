using PhoneNumbers;

namespace FoodSaaS.Ordering.Domain.Orders;

/// <summary>Where a diner can be called about his order, in E.164.</summary>
internal static class DinerPhone
{
    private const int LongestText = 40;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number in E.164, or null where it is none.</summary>
    /// <param name="country">ISO 3166-1 alpha-2; how numbers without a country code are read.</param>
    public static string? ToE164(string text, string country)
    {
        if (text.Length > LongestText) return null;
        try
        {
            var number = Numbers.Parse(text, country);
            return Numbers.IsValidNumber(number) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
