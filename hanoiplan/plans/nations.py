"""The table behind `countries.py`: data only, a line for each country or organisation.

Columns: ISO 3166 codes | English | Vietnamese | formal English | formal Vietnamese | other
spellings, parted by ";". An empty formal name is the same as the short one.
"""

ASEAN_ORDER = ("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN")
"""English alphabetical order with "Lao PDR", "Philippines" without article, "Viet Nam"."""

# ruff: noqa: E501 (a table keeps its lines whole)
ASEAN_MEMBERS = """
BN BRN | Brunei Darussalam | Brunei Darussalam | | Vương quốc Brunei Darussalam | Brunei; Vương quốc Brunei; Bru-nây; Bru-nây Đa-rút-xa-lam; Negara Brunei Darussalam
KH KHM | Cambodia | Campuchia | Kingdom of Cambodia | Vương quốc Campuchia | Căm-pu-chia; Kampuchea; CPC
ID IDN | Indonesia | Indonesia | Republic of Indonesia | Cộng hòa Indonesia | In-đô-nê-xi-a; Inđônêxia
LA LAO | Lao PDR | Lào | Lao People's Democratic Republic | Cộng hòa Dân chủ Nhân dân Lào | Laos; LPDR; CHDCND Lào; Lao People's Democratic Rep.
MY MYS | Malaysia | Malaysia | | Liên bang Malaysia | Cộng hòa Liên bang Malaysia; Ma-lai-xi-a; Malayxia
MM MMR | Myanmar | Myanmar | Republic of the Union of Myanmar | Cộng hòa Liên bang Myanmar | Burma; Mi-an-ma; Miến Điện; Liên bang Myanmar; Union of Myanmar
PH PHL | Philippines | Philippines | Republic of the Philippines | Cộng hòa Philippines | Phi-líp-pin; Filipinas; Pilipinas
SG SGP | Singapore | Singapore | Republic of Singapore | Cộng hòa Singapore | Xinh-ga-po; Xin-ga-po
TH THA | Thailand | Thái Lan | Kingdom of Thailand | Vương quốc Thái Lan | Thái
TL TLS | Timor-Leste | Timor-Leste | Democratic Republic of Timor-Leste | Cộng hòa Dân chủ Timor-Leste | East Timor; Đông Timor; Đông Ti-mo; Ti-mo Lét-xtê
VN VNM | Viet Nam | Việt Nam | Socialist Republic of Viet Nam | Cộng hòa Xã hội chủ nghĩa Việt Nam | CHXHCN Việt Nam; SR Vietnam; Socialist Rep. of Vietnam
"""

OTHERS = """
DZ DZA | Algeria | Algeria | People's Democratic Republic of Algeria | Cộng hòa Dân chủ Nhân dân Algeria | An-giê-ri
AO AGO | Angola | Angola | Republic of Angola | Cộng hòa Angola | Ăng-gô-la
AR ARG | Argentina | Argentina | Argentine Republic | Cộng hòa Argentina | Ác-hen-ti-na
AU AUS | Australia | Australia | Commonwealth of Australia | Liên bang Australia | Úc; Ô-xtrây-li-a
AT AUT | Austria | Áo | Republic of Austria | Cộng hòa Áo |
BD BGD | Bangladesh | Bangladesh | People's Republic of Bangladesh | Cộng hòa Nhân dân Bangladesh | Băng-la-đét
BY BLR | Belarus | Belarus | Republic of Belarus | Cộng hòa Belarus | Bê-la-rút
BE BEL | Belgium | Bỉ | Kingdom of Belgium | Vương quốc Bỉ |
BT BTN | Bhutan | Bhutan | Kingdom of Bhutan | Vương quốc Bhutan | Bu-tan
BR BRA | Brazil | Brazil | Federative Republic of Brazil | Cộng hòa Liên bang Brazil | Bra-xin; Brasil
BG BGR | Bulgaria | Bulgaria | Republic of Bulgaria | Cộng hòa Bulgaria | Bun-ga-ri
CA CAN | Canada | Canada | | | Ca-na-đa
CL CHL | Chile | Chile | Republic of Chile | Cộng hòa Chile | Chi-lê
CN CHN | China | Trung Quốc | People's Republic of China | Cộng hòa Nhân dân Trung Hoa | PRC; P.R. China; PR of China; CHND Trung Hoa; Trung Hoa; 中国
CO COL | Colombia | Colombia | Republic of Colombia | Cộng hòa Colombia | Cô-lôm-bi-a
CU CUB | Cuba | Cuba | Republic of Cuba | Cộng hòa Cuba | Cu-ba
CZ CZE | Czechia | Séc | Czech Republic | Cộng hòa Séc | CH Séc; Tiệp
DK DNK | Denmark | Đan Mạch | Kingdom of Denmark | Vương quốc Đan Mạch |
KP PRK | DPR Korea | Triều Tiên | Democratic People's Republic of Korea | Cộng hòa Dân chủ Nhân dân Triều Tiên | CHDCND Triều Tiên; North Korea; Bắc Triều Tiên
EG EGY | Egypt | Ai Cập | Arab Republic of Egypt | Cộng hòa Ả Rập Ai Cập |
FI FIN | Finland | Phần Lan | Republic of Finland | Cộng hòa Phần Lan |
FR FRA | France | Pháp | French Republic | Cộng hòa Pháp |
DE DEU | Germany | Đức | Federal Republic of Germany | Cộng hòa Liên bang Đức | CHLB Đức
GR GRC | Greece | Hy Lạp | Hellenic Republic | Cộng hòa Hy Lạp |
HK HKG | Hong Kong (China) | Hồng Công (Trung Quốc) | Hong Kong Special Administrative Region of China | Đặc khu hành chính Hồng Công, Trung Quốc | Hong Kong; Hongkong; Hồng Kông; Hồng Công; Hong Kong SAR; Hồng Kông (Trung Quốc); Hong Kong SAR China; Đặc khu hành chính Hồng Kông, Trung Quốc
HU HUN | Hungary | Hungary | | | Hung-ga-ri
IN IND | India | Ấn Độ | Republic of India | Cộng hòa Ấn Độ |
IR IRN | Iran | Iran | Islamic Republic of Iran | Cộng hòa Hồi giáo Iran | I-ran
IE IRL | Ireland | Ireland | | | Ai-len
IL ISR | Israel | Israel | State of Israel | Nhà nước Israel | I-xra-en
IT ITA | Italy | Italia | Italian Republic | Cộng hòa Italia | Ý; I-ta-li-a; Cộng hòa Ý
JP JPN | Japan | Nhật Bản | | | Nhật; 日本
KZ KAZ | Kazakhstan | Kazakhstan | Republic of Kazakhstan | Cộng hòa Kazakhstan | Ca-dắc-xtan
KW KWT | Kuwait | Kuwait | State of Kuwait | Nhà nước Kuwait | Cô-oét
LU LUX | Luxembourg | Luxembourg | Grand Duchy of Luxembourg | Đại Công quốc Luxembourg | Lúc-xăm-bua
MO MAC | Macao (China) | Ma Cao (Trung Quốc) | Macao Special Administrative Region of China | Đặc khu hành chính Ma Cao, Trung Quốc | Macao; Macau; Ma Cao; Macao SAR; Macao SAR China
MV MDV | Maldives | Maldives | Republic of Maldives | Cộng hòa Maldives |
MX MEX | Mexico | Mexico | United Mexican States | Liên bang Mexico | Mê-hi-cô; Hợp chúng quốc Mexico; México
MN MNG | Mongolia | Mông Cổ | | |
MA MAR | Morocco | Morocco | Kingdom of Morocco | Vương quốc Morocco | Ma-rốc
MZ MOZ | Mozambique | Mozambique | Republic of Mozambique | Cộng hòa Mozambique | Mô-dăm-bích
NP NPL | Nepal | Nepal | Federal Democratic Republic of Nepal | Cộng hòa Dân chủ Liên bang Nepal | Nê-pan
NL NLD | Netherlands | Hà Lan | Kingdom of the Netherlands | Vương quốc Hà Lan | Holland
NZ NZL | New Zealand | New Zealand | | | Niu Di-lân; Niu Dilân; Tân Tây Lan
NG NGA | Nigeria | Nigeria | Federal Republic of Nigeria | Cộng hòa Liên bang Nigeria | Ni-giê-ri-a
NO NOR | Norway | Na Uy | Kingdom of Norway | Vương quốc Na Uy |
OM OMN | Oman | Oman | Sultanate of Oman | Vương quốc Oman | Ô-man
PK PAK | Pakistan | Pakistan | Islamic Republic of Pakistan | Cộng hòa Hồi giáo Pakistan | Pa-ki-xtan
PS PSE | Palestine | Palestine | State of Palestine | Nhà nước Palestine | Pa-le-xtin; Palestinian Territories; Lãnh thổ Palestine
PG PNG | Papua New Guinea | Papua New Guinea | Independent State of Papua New Guinea | Nhà nước Độc lập Papua New Guinea |
PE PER | Peru | Peru | Republic of Peru | Cộng hòa Peru | Pê-ru
PL POL | Poland | Ba Lan | Republic of Poland | Cộng hòa Ba Lan |
PT PRT | Portugal | Bồ Đào Nha | Portuguese Republic | Cộng hòa Bồ Đào Nha |
QA QAT | Qatar | Qatar | State of Qatar | Nhà nước Qatar | Ca-ta
KR KOR | Republic of Korea | Hàn Quốc | | Đại Hàn Dân Quốc | Korea; South Korea; ROK; R.O. Korea; Cộng hòa Hàn Quốc; Nam Hàn
RO ROU | Romania | Romania | | | Ru-ma-ni; Rumani
RU RUS | Russia | Nga | Russian Federation | Liên bang Nga | LB Nga
SA SAU | Saudi Arabia | Ả Rập Xê Út | Kingdom of Saudi Arabia | Vương quốc Ả Rập Xê Út | Ả Rập Saudi; KSA
RS SRB | Serbia | Serbia | Republic of Serbia | Cộng hòa Serbia | Xéc-bi-a
SK SVK | Slovakia | Slovakia | Slovak Republic | Cộng hòa Slovakia | Xlô-va-ki-a
ZA ZAF | South Africa | Nam Phi | Republic of South Africa | Cộng hòa Nam Phi |
ES ESP | Spain | Tây Ban Nha | Kingdom of Spain | Vương quốc Tây Ban Nha |
LK LKA | Sri Lanka | Sri Lanka | Democratic Socialist Republic of Sri Lanka | Cộng hòa Dân chủ Xã hội chủ nghĩa Sri Lanka | Xri Lan-ca
SE SWE | Sweden | Thụy Điển | Kingdom of Sweden | Vương quốc Thụy Điển |
CH CHE | Switzerland | Thụy Sĩ | Swiss Confederation | Liên bang Thụy Sĩ | Thụy Sỹ
TW TWN | Taiwan (China) | Đài Loan (Trung Quốc) | | | Taiwan; Đài Loan; Chinese Taipei; Đài Bắc Trung Hoa
TZ TZA | Tanzania | Tanzania | United Republic of Tanzania | Cộng hòa Thống nhất Tanzania | Tan-da-ni-a
TR TUR | Türkiye | Thổ Nhĩ Kỳ | Republic of Türkiye | Cộng hòa Thổ Nhĩ Kỳ | Turkey
UA UKR | Ukraine | Ukraine | | | Ukraina; U-crai-na
AE ARE | United Arab Emirates | Các Tiểu vương quốc Ả Rập Thống nhất | | | UAE; U.A.E.; Các Tiểu vương quốc Arab thống nhất
GB GBR | United Kingdom | Anh | United Kingdom of Great Britain and Northern Ireland | Liên hiệp Vương quốc Anh và Bắc Ireland | UK; U.K.; Vương quốc Anh; Anh Quốc; Great Britain; England; Liên hiệp Vương quốc Anh và Bắc Ai-len
US USA | United States | Hoa Kỳ | United States of America | Hợp chúng quốc Hoa Kỳ | USA; U.S.; Mỹ; America; Hợp chủng quốc Hoa Kỳ
UZ UZB | Uzbekistan | Uzbekistan | Republic of Uzbekistan | Cộng hòa Uzbekistan | U-dơ-bê-ki-xtan
VE VEN | Venezuela | Venezuela | Bolivarian Republic of Venezuela | Cộng hòa Bolivar Venezuela | Vê-nê-xu-ê-la
"""

ORGANISATIONS = """
ASEAN | ASEAN Secretariat | Ban Thư ký ASEAN | | | ASEC; Hiệp hội các quốc gia Đông Nam Á; Association of Southeast Asian Nations
ASCN | ASEAN Smart Cities Network | Mạng lưới đô thị thông minh ASEAN | | | Mạng lưới các thành phố thông minh ASEAN
ADB | Asian Development Bank | Ngân hàng Phát triển châu Á | | |
Cities Alliance | Cities Alliance | Cities Alliance | | | Liên minh các thành phố
ERIA | ERIA | ERIA | Economic Research Institute for ASEAN and East Asia | Viện Nghiên cứu Kinh tế ASEAN và Đông Á | Viện Nghiên cứu Kinh tế ASEAN và Đông Á (ERIA)
EU | European Union | Liên minh châu Âu | | | Delegation of the European Union; Phái đoàn Liên minh châu Âu
MRC | Mekong River Commission | Ủy hội sông Mê Công | | Ủy hội sông Mê Công quốc tế | Mekong River Commission Secretariat
UCLG ASPAC | UCLG ASPAC | UCLG ASPAC | United Cities and Local Governments Asia-Pacific | Liên minh các thành phố và chính quyền địa phương châu Á - Thái Bình Dương | Liên minh các thành phố và chính quyền địa phương châu Á - Thái Bình Dương (UCLG ASPAC)
UN | United Nations | Liên hợp quốc | | | Liên hiệp quốc; U.N.; LHQ
WB | World Bank | Ngân hàng Thế giới | | | WBG
"""
