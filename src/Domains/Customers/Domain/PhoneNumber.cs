using PhoneNumbers;

namespace FoodSaaS.Customers.Domain;

/// <summary>Numbers that text messages can be sent to, kept in E.164.</summary>
internal static class PhoneNumber
{
    public const int MaxLength = 16;

    private const int LongestText = 40;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number in E.164, or null when it is none, or one that costs whoever writes to it.</summary>
    /// <param name="country">ISO 3166-1 alpha-2; how numbers without a country code are read.</param>
    public static string? ToE164(string text, string country)
    {
        if (text.Length > LongestText) return null;
        try
        {
            var number = Numbers.Parse(text, country);
            return Numbers.IsValidNumber(number) && IsReadByOne(Numbers.GetNumberType(number)) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static bool IsReadByOne(PhoneNumberType type) => type is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE or PhoneNumberType.PERSONAL_NUMBER or PhoneNumberType.VOIP;
}
